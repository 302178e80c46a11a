package dev.mediapipeline.resize.vips;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;

/** One call of a libvips operation. Nothing native exists until it runs, and nothing of it remains after. */
final class Operation {
    private final String name;
    private final List<Argument> arguments = new ArrayList<>();

    /** @param name libvips' own, such as {@code jpegload_buffer} */
    Operation(String name) {
        this.name = name;
    }

    Operation with(String argument, Object value) {
        return with((vips, operation) -> vips.set(operation, argument, value.toString()));
    }

    Operation with(String argument, Image image) {
        return with((vips, operation) -> vips.setImage(operation, argument, image.address()));
    }

    Operation with(String argument, ByteBuffer bytes) {
        return with((vips, operation) -> vips.setBytes(operation, argument, bytes));
    }

    private Operation with(Argument argument) {
        arguments.add(argument);
        return this;
    }

    /** Runs the operation, and returns its image. */
    Image image(Vips vips) {
        return new Image(vips, run(vips, operation -> vips.getImage(operation, "out")));
    }

    /** Runs the operation, and passes its bytes to the reader; they are valid only during that call. */
    void bytes(Vips vips, Consumer<ByteBuffer> reader) {
        run(vips, operation -> {
            vips.getBytes(operation, "buffer", reader);
            return 0;
        });
    }

    private long run(Vips vips, ToLongFunction<Long> result) {
        var operation = vips.newOperation(name);
        try {
            for (var argument : arguments) {
                argument.set(vips, operation);
            }
            vips.build(operation);
            return result.applyAsLong(operation);
        } finally {
            vips.releaseOperation(operation);
        }
    }

    private interface Argument {
        void set(Vips vips, long operation);
    }
}
