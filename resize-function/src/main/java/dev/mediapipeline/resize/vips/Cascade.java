package dev.mediapipeline.resize.vips;

import java.util.function.Consumer;

/** The whole photograph in memory, getting smaller: each size is made from the one before, not from the source. */
final class Cascade implements AutoCloseable {
    private final Vips vips;
    private Image whole;

    Cascade(Vips vips, Image whole) {
        this.vips = vips;
        this.whole = whole;
    }

    /** Shows the pixels of a frame that is not larger than the one before. */
    void next(Frame frame, Consumer<Image> reader) {
        if (frame.cropped()) {
            try (var part = inMemory(Resize.croppedTo(frame.size(), whole))) {
                reader.accept(part);
            }
        } else {
            shrinkTo(frame.whole());
            reader.accept(whole);
        }
    }

    private void shrinkTo(Size size) {
        if (!whole.size().equals(size)) {
            var smaller = inMemory(Resize.to(size, whole));
            whole.close();
            whole = smaller;
        }
    }

    private Image inMemory(Operation operation) {
        try (var image = operation.image(vips)) {
            return image.inMemory();
        }
    }

    @Override
    public void close() {
        whole.close();
    }
}
