package dev.mediapipeline.resize.vips;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/**
 * The few primitives of libvips that everything else here is written with. Operations and images are native addresses;
 * whoever gets one from a method releases it once, and an address used after that crashes the process.
 *
 * <p>Every method throws {@link VipsException} when libvips fails. Implementations are thread-safe.
 */
public interface NativeVips {
    /** The version of the loaded library, such as {@code 8.18.7}. */
    String version();

    /** A new operation, not yet built, by libvips' own name for it, such as {@code jpegload_buffer}. */
    long newOperation(String name);

    /** Sets an argument to what libvips reads from the text: a number, {@code true}, or the name of a choice. */
    void set(long operation, String argument, String value);

    /** Sets an argument to an image. */
    void setImage(long operation, String argument, long image);

    /** Sets an argument to bytes, not copied: the direct buffer must live as long as what is made from it. */
    void setBytes(long operation, String argument, ByteBuffer bytes);

    /** Builds the operation; pixels may still be computed later, when somebody asks for them. */
    void build(long operation);

    /** An image that a built operation has made. */
    long getImage(long operation, String argument);

    /** Shows the bytes that a built operation has made; the buffer is valid only during the call. */
    void getBytes(long operation, String argument, Consumer<ByteBuffer> reader);

    /** Gives up an operation, built or not. Images taken from it live on. */
    void releaseOperation(long operation);

    /** Whether an image has the field, such as {@code icc-profile-data}. */
    boolean hasField(long image, String field);

    /** An integer field of an image's header, such as {@code width}. */
    int intField(long image, String field);

    /** Computes all pixels of an image into memory: the new image is independent of its sources. */
    long copyToMemory(long image);

    /** Gives up an image. */
    void releaseImage(long image);
}
