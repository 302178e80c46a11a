package dev.mediapipeline.resize.vips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * The few libvips primitives that the rest of this package builds on. Operations and images are native addresses. The
 * caller that gets one must release it exactly once; using it afterwards crashes the process.
 *
 * <p>Every method throws {@link VipsException} when libvips fails. Thread-safe. The constructor sets up process-wide
 * state, so create only one.
 */
public final class Vips {
    private static final long NULL = 0;
    /** The size of GLib's {@code GValue} on every 64-bit platform. */
    private static final int VALUE_BYTES = 24;

    private final NativeLibrary library;
    private final long imageType;
    private final long blobType;

    /**
     * Loads libvips.
     *
     * @param directory contains exactly one file {@code libvips-cpp.so.*}
     * @param concurrency the number of threads that libvips uses for one image
     * @throws IllegalArgumentException if there is no such file
     */
    public Vips(Path directory, int concurrency) {
        library = NativeLibrary.load(find(directory));
        check("start libvips", (int) library.call("vips_init", "media-pipeline") == 0);
        library.call("vips_concurrency_set", concurrency);
        // The cache of operations would keep a photograph's images alive after its job.
        library.call("vips_cache_set_max", 0);
        imageType = library.call("vips_image_get_type");
        blobType = library.call("vips_blob_get_type");
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

    /** The version of the loaded library, such as {@code 8.18.7}. */
    String version() {
        return library.text(library.call("vips_version_string"));
    }

    /** A new operation, not yet built, by libvips' own name for it, such as {@code jpegload_buffer}. */
    long newOperation(String name) {
        library.call("vips_error_clear");
        long operation = library.call("vips_operation_new", name);
        check("find " + name, operation != NULL);
        return operation;
    }

    /** Sets an argument from text: a number, {@code true}, or the name of a choice. */
    void set(long operation, String argument, String value) {
        long result = library.call("vips_object_set_argument_from_string", operation, argument, value);
        check("set " + argument + " to " + value, (int) result == 0);
    }

    /** Sets an argument to an image. */
    void setImage(long operation, String argument, long image) {
        var value = newValue(imageType);
        library.call("g_value_set_object", value, image);
        setProperty(operation, argument, value);
    }

    /** Sets an argument to bytes without a copy: the direct buffer must outlive everything made from it. */
    void setBytes(long operation, String argument, ByteBuffer bytes) {
        long blob = library.call("vips_blob_new", NULL, bytes, bytes.remaining());
        var value = newValue(blobType);
        library.call("g_value_set_boxed", value, blob);
        library.call("vips_area_unref", blob);
        setProperty(operation, argument, value);
    }

    /** Builds the operation; its pixels may be computed later, on demand. */
    void build(long operation) {
        check("build the operation", (int) library.call("vips_object_build", operation) == 0);
    }

    /** An output image of a built operation. */
    long getImage(long operation, String argument) {
        var value = property(operation, argument, imageType);
        long image = library.call("g_value_dup_object", value);
        library.call("g_value_unset", value);
        return image;
    }

    /** Passes the output bytes of a built operation to a reader; the buffer is valid only during the call. */
    void getBytes(long operation, String argument, Consumer<ByteBuffer> reader) {
        var value = property(operation, argument, blobType);
        try {
            var length = NativeLibrary.allocate(Long.BYTES);
            long address = library.call("vips_blob_get", library.call("g_value_get_boxed", value), length);
            reader.accept(library.memory(address, length.getLong(0)).asReadOnlyBuffer());
        } finally {
            library.call("g_value_unset", value);
        }
    }

    /** Releases an operation, built or not. Images taken from it live on. */
    void releaseOperation(long operation) {
        library.call("vips_object_unref_outputs", operation);
        library.call("g_object_unref", operation);
    }

    /** Whether an image has the field, such as {@code icc-profile-data}. */
    boolean hasField(long image, String field) {
        return library.call("vips_image_get_typeof", image, field) != 0;
    }

    /** An integer field of an image's header, such as {@code width}. */
    int intField(long image, String field) {
        var value = NativeLibrary.allocate(Integer.BYTES);
        check("read " + field, (int) library.call("vips_image_get_int", image, field, value) == 0);
        return value.getInt(0);
    }

    /** Sets an integer field of an image's header; the image must not be shared yet. */
    void setField(long image, String field, int value) {
        library.call("vips_image_set_int", image, field, value);
    }

    /** Sets a field of an image's header to a copy of bytes in a direct buffer, as {@link #setField(long, String, int)}. */
    void setField(long image, String field, ByteBuffer bytes) {
        library.call("vips_image_set_blob_copy", image, field, bytes, bytes.remaining());
    }

    /** Makes every running and later computation of an image's pixels fail, on any thread. */
    void kill(long image) {
        library.call("vips_image_set_kill", image, 1);
    }

    /** Frees libvips' memory of the calling thread, which is about to end. */
    void endThread() {
        library.call("vips_thread_shutdown");
    }

    /** Computes all pixels of an image into memory: the new image is independent of its sources. */
    long copyToMemory(long image) {
        long copy = library.call("vips_image_copy_memory", image);
        check("compute the pixels", copy != NULL);
        return copy;
    }

    /** Releases an image. */
    void releaseImage(long image) {
        library.call("g_object_unref", image);
    }

    private ByteBuffer newValue(long type) {
        var value = NativeLibrary.allocate(VALUE_BYTES);
        library.call("g_value_init", value, type);
        return value;
    }

    private void setProperty(long object, String name, ByteBuffer value) {
        library.call("g_object_set_property", object, name, value);
        library.call("g_value_unset", value);
    }

    private ByteBuffer property(long object, String name, long type) {
        var value = newValue(type);
        library.call("g_object_get_property", object, name, value);
        return value;
    }

    private void check(String what, boolean done) {
        if (!done) {
            var text = library.text(library.call("vips_error_buffer")).strip();
            library.call("vips_error_clear");
            throw new VipsException("libvips could not " + what + ": " + text);
        }
    }
}
