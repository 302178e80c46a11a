package dev.mediapipeline.resize.vips;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A loaded C library. Functions are called by name. Every argument and result is passed as a long: on x86-64 and
 * AArch64 pointers and integers travel in the same registers. The upper half of a C {@code int} result is undefined, so
 * cast such a result to int.
 */
abstract class NativeLibrary {
    private static final int MOST_ARGUMENTS = 4;

    /**
     * Loads a library, on the JVM or in a native image.
     *
     * @throws IllegalArgumentException if the file is not a library that this machine can load
     */
    static NativeLibrary load(Path file) {
        boolean nativeImage = System.getProperty("org.graalvm.nativeimage.imagecode") != null;
        return nativeImage ? new NativeImageLibrary(file) : new FfmLibrary(file);
    }

    /** Allocates zeroed native memory. */
    static ByteBuffer allocate(int size) {
        return ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    }

    /**
     * Calls a function that has a fixed number of arguments.
     *
     * @param arguments numbers; texts, which the function may read during the call; and direct buffers, passed by their
     *     address
     */
    final long call(String function, Object... arguments) {
        if (arguments.length > MOST_ARGUMENTS) {
            throw new IllegalArgumentException("too many arguments: " + arguments.length);
        }
        var passed = Stream.of(arguments)
                .map(argument -> argument instanceof String text ? terminated(text) : argument)
                .toArray();
        try {
            return invoke(
                    function, Stream.of(passed).mapToLong(NativeLibrary::value).toArray());
        } finally {
            // The garbage collector does not see addresses.
            Reference.reachabilityFence(passed);
        }
    }

    /** Reads the zero-terminated text at an address. */
    final String text(long address) {
        return UTF_8.decode(memory(address, call("strlen", address))).toString();
    }

    /** Native memory, valid for as long as its owner in C keeps it. */
    abstract ByteBuffer memory(long address, long size);

    abstract long invoke(String function, long[] arguments);

    private static ByteBuffer terminated(String text) {
        var bytes = text.getBytes(UTF_8);
        return allocate(bytes.length + 1).put(0, bytes);
    }

    private static long value(Object argument) {
        return switch (argument) {
            case Number number -> number.longValue();
            case ByteBuffer buffer
            when buffer.isDirect() -> MemorySegment.ofBuffer(buffer).address();
            default -> throw new IllegalArgumentException("C reads numbers and direct buffers, not " + argument);
        };
    }
}
