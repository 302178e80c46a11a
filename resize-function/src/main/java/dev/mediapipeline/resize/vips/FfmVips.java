package dev.mediapipeline.resize.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * libvips through the JVM's foreign function interface. Everything it sets up is the process's, not the object's: make
 * one. It is long because it has one short method for each primitive. Run the JVM with {@code --enable-native-access=ALL-UNNAMED}, or it warns.
 */
@SuppressWarnings("restricted")
public final class FfmVips implements NativeVips {
    private static final long NULL = 0;

    private final NativeLibrary library;

    /**
     * @param directory holds the one file {@code libvips-cpp.so.*}
     * @param concurrency how many threads libvips uses for one image
     * @throws IllegalArgumentException if there is no such file
     */
    public FfmVips(Path directory, int concurrency) {
        library = new NativeLibrary(find(directory));
        try (var arena = Arena.ofConfined()) {
            check("start libvips", (int) library.call("vips_init", text(arena, "media-pipeline")) == 0);
        }
        library.call("vips_concurrency_set", concurrency);
        // The cache of operations would keep a photograph's images alive after its job.
        library.call("vips_cache_set_max", 0);
    }

    private static Path find(Path directory) {
        try (var files = Files.newDirectoryStream(directory, "libvips-cpp.so.*")) {
            for (var file : files) {
                return file;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for libvips-cpp.so.* in " + directory, e);
        }
        throw new IllegalArgumentException("No libvips-cpp.so.* in " + directory + ": build resize-function first.");
    }

    @Override
    public String version() {
        return string(library.call("vips_version_string"));
    }

    @Override
    public long newOperation(String name) {
        library.call("vips_error_clear");
        try (var arena = Arena.ofConfined()) {
            var operation = library.call("vips_operation_new", text(arena, name));
            check("find " + name, operation != NULL);
            return operation;
        }
    }

    @Override
    public void set(long operation, String argument, String value) {
        try (var arena = Arena.ofConfined()) {
            var result = library.call(
                    "vips_object_set_argument_from_string", operation, text(arena, argument), text(arena, value));
            check("set " + argument + " to " + value, (int) result == 0);
        }
    }

    @Override
    public void setImage(long operation, String argument, long image) {
        setObject(operation, argument, image);
    }

    @Override
    public void setBytes(long operation, String argument, ByteBuffer bytes) {
        if (!bytes.isDirect()) {
            throw new IllegalArgumentException("libvips reads direct buffers only");
        }
        var memory = MemorySegment.ofBuffer(bytes);
        var blob = library.call("vips_blob_new", NULL, memory.address(), memory.byteSize());
        setObject(operation, argument, blob);
        library.call("vips_area_unref", blob);
    }

    @Override
    public void build(long operation) {
        check("build the operation", (int) library.call("vips_object_build", operation) == 0);
    }

    @Override
    public long getImage(long operation, String argument) {
        return getObject(operation, argument);
    }

    @Override
    public void getBytes(long operation, String argument, Consumer<ByteBuffer> reader) {
        var blob = getObject(operation, argument);
        // Bytes used after the arena is closed are an exception, not a crash.
        try (var arena = Arena.ofConfined()) {
            var length = arena.allocate(ValueLayout.JAVA_LONG);
            var address = library.call("vips_blob_get", blob, length.address());
            var bytes = MemorySegment.ofAddress(address).reinterpret(length.get(ValueLayout.JAVA_LONG, 0), arena, null);
            reader.accept(bytes.asByteBuffer().asReadOnlyBuffer());
        } finally {
            library.call("vips_area_unref", blob);
        }
    }

    @Override
    public void releaseOperation(long operation) {
        library.call("vips_object_unref_outputs", operation);
        library.call("g_object_unref", operation);
    }

    @Override
    public boolean hasField(long image, String field) {
        try (var arena = Arena.ofConfined()) {
            return library.call("vips_image_get_typeof", image, text(arena, field)) != 0;
        }
    }

    @Override
    public int intField(long image, String field) {
        try (var arena = Arena.ofConfined()) {
            var value = arena.allocate(ValueLayout.JAVA_INT);
            var result = library.call("vips_image_get_int", image, text(arena, field), value.address());
            check("read " + field, (int) result == 0);
            return value.get(ValueLayout.JAVA_INT, 0);
        }
    }

    @Override
    public long copyToMemory(long image) {
        var copy = library.call("vips_image_copy_memory", image);
        check("compute the pixels", copy != NULL);
        return copy;
    }

    @Override
    public void releaseImage(long image) {
        library.call("g_object_unref", image);
    }

    private void setObject(long operation, String argument, long object) {
        try (var arena = Arena.ofConfined()) {
            library.callVariadic(2, "g_object_set", operation, text(arena, argument), object, NULL);
        }
    }

    private long getObject(long operation, String argument) {
        try (var arena = Arena.ofConfined()) {
            var object = arena.allocate(ValueLayout.JAVA_LONG);
            library.callVariadic(2, "g_object_get", operation, text(arena, argument), object.address(), NULL);
            return object.get(ValueLayout.JAVA_LONG, 0);
        }
    }

    private void check(String what, boolean done) {
        if (!done) {
            var text = string(library.call("vips_error_buffer")).strip();
            library.call("vips_error_clear");
            throw new VipsException("libvips could not " + what + ": " + text);
        }
    }

    private static long text(Arena arena, String text) {
        return arena.allocateFrom(text).address();
    }

    private static String string(long address) {
        return MemorySegment.ofAddress(address).reinterpret(Long.MAX_VALUE).getString(0);
    }
}
