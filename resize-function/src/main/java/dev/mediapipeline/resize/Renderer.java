package dev.mediapipeline.resize;

import dev.mediapipeline.media.RenditionSpec;
import java.nio.ByteBuffer;
import java.util.List;

/** Renders an encoded photograph, with one decode for all renditions. */
public interface Renderer {
    /**
     * Hands each rendition to the sink as soon as it is encoded: upright, in sRGB, without metadata.
     *
     * @param source the encoded photograph, in a direct buffer
     * @param specs the renditions to make, with sizes that do not exceed the source's
     * @param sink receives every rendition once, in any order, on another thread, before this call ends
     * @throws dev.mediapipeline.failure.PermanentException if the photograph cannot be decoded completely ({@code
     *     CORRUPT}), is not of a format that the pipeline reads ({@code UNSUPPORTED_FORMAT}), or has more pixels than
     *     the limit ({@code TOO_MANY_PIXELS}, decided by the header before anything is decoded), or takes longer than
     *     the limit ({@code TOO_COMPLEX})
     */
    void render(ByteBuffer source, List<RenditionSpec> specs, Sink sink);

    /**
     * Identifies the engine that computes the pixels, such as {@code libvips-8.18.7}; another engine leads to other
     * keys.
     */
    String engine();

    /** Takes renditions one by one. */
    interface Sink {
        /**
         * Takes one rendition.
         *
         * @param encoded its bytes, valid only during the call and on its thread
         */
        void accept(RenditionSpec spec, int width, int height, ByteBuffer encoded);
    }
}
