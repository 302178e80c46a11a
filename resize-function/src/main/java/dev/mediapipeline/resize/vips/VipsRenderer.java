package dev.mediapipeline.resize.vips;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.Renderer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Makes renditions with libvips. Thread-safe; a job's native memory is freed when {@code render} returns or throws.
 *
 * <p>A side longer than the rendition's format can hold is refused as {@code TOO_MANY_PIXELS} too.
 */
public final class VipsRenderer implements Renderer {
    private final Vips vips;
    private final long maxPixels;
    private final Encoder encoder;

    /** @param maxPixels the most pixels of one photograph, all its pages together */
    public VipsRenderer(Vips vips, long maxPixels) {
        this.vips = vips;
        this.maxPixels = maxPixels;
        this.encoder = new Encoder(vips);
    }

    @Override
    public String engine() {
        return "libvips-" + vips.version();
    }

    @Override
    public void render(ByteBuffer source, List<RenditionSpec> specs, Sink sink) {
        try {
            render(Photograph.open(vips, source, maxPixels), specs, sink);
        } finally {
            // libvips knows the buffer's address only, which the garbage collector does not see.
            Reference.reachabilityFence(source);
        }
    }

    private void render(Photograph photograph, List<RenditionSpec> specs, Sink sink) {
        var frames = Frame.of(specs, photograph.size());
        frames.forEach((frame, renditions) -> renditions.forEach(spec -> requireEncodable(frame, spec)));
        try (var pixels = photograph.decode(frames.firstKey().whole())) {
            frames.forEach((frame, renditions) -> {
                try (var image = pixels.of(frame)) {
                    renditions.forEach(spec -> encode(image, spec, sink));
                }
            });
        }
    }

    private void encode(Image image, RenditionSpec spec, Sink sink) {
        var size = image.size();
        encoder.encode(image, spec, bytes -> sink.accept(spec, size.width(), size.height(), bytes));
    }

    private static void requireEncodable(Frame frame, RenditionSpec spec) {
        int limit = Encoder.longestSide(spec.format());
        if (Math.max(frame.size().width(), frame.size().height()) > limit) {
            throw new PermanentException(new Failure(
                    Failure.TOO_MANY_PIXELS,
                    "Rendition %s would have %s pixels, and a side of %s holds at most %d: upload an image that is less long."
                            .formatted(spec.name(), frame.size(), spec.format(), limit)));
        }
    }
}
