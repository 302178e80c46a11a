package dev.mediapipeline.resize.vips;

import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.Renderer;
import java.lang.ref.Reference;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;

/** Makes renditions with libvips. Thread-safe; a job's native memory is freed when its thread ends. */
public final class VipsRenderer implements Renderer {
    /** How long to wait for a job after its limit. */
    public static final Duration GRACE = TimedJob.GRACE;

    private final Vips vips;
    private final long maxPixels;
    private final Encoder encoder;
    private final TimedJob job;

    /**
     * @param maxPixels the maximum number of pixels of one photograph
     * @param limit the maximum time for all renditions of one photograph
     * @param onStuck runs when a job exceeds its limit and cannot be stopped; its thread continues, so the process
     *     should end soon
     */
    public VipsRenderer(Vips vips, long maxPixels, Duration limit, Runnable onStuck) {
        this.vips = vips;
        this.maxPixels = maxPixels;
        this.encoder = new Encoder(vips);
        this.job = new TimedJob(limit, onStuck);
    }

    @Override
    public String engine() {
        return "libvips-" + vips.version();
    }

    @Override
    public void render(ByteBuffer source, List<RenditionSpec> specs, Sink sink) {
        job.run(deadline -> {
            try {
                render(Photograph.open(vips, source, maxPixels), specs, sink, deadline);
            } finally {
                vips.endThread();
                // libvips holds only the address of the buffer, which the garbage collector does not see.
                Reference.reachabilityFence(source);
            }
        });
    }

    private void render(Photograph photograph, List<RenditionSpec> specs, Sink sink, Deadline deadline) {
        var frames = Frame.of(specs, photograph.size());
        try (var pixels = photograph.decode(frames.firstKey().whole(), deadline)) {
            frames.forEach((frame, renditions) -> {
                try (var image = deadline.stops(pixels.of(frame))) {
                    renditions.forEach(spec -> encode(image, spec, sink, deadline));
                }
            });
        }
    }

    private void encode(Image image, RenditionSpec spec, Sink sink, Deadline deadline) {
        var size = image.size();
        encoder.encode(
                image,
                spec,
                bytes -> deadline.unlessPassed(() -> sink.accept(spec, size.width(), size.height(), bytes)));
    }
}
