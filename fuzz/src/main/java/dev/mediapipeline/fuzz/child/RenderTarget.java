package dev.mediapipeline.fuzz.child;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.vips.Vips;
import dev.mediapipeline.resize.vips.VipsRenderer;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The renderer. The question is the header reader's result for the input: renditions are made for that, and come out
 * differently if the decoder sees another image. Without a question, any image is rendered.
 */
final class RenderTarget implements Target {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final int STUCK = 3;
    /** Images up to this side are rendered in full size: a smaller rendition would hide small differences. */
    private static final int MAX_WHOLE_SIDE = 2000;

    /** The maximum side of a JPEG; a longer rendition is scaled down, which is not a disagreement. */
    private static final int MAX_JPEG_SIDE = 65_500;

    private static final int SIDE = 64;
    private static final int QUALITY = 80;
    private static final String UNSUPPORTED = "UNSUPPORTED_";
    /** Text in the detail of a refusal that the renderer itself decided on. */
    private static final String DISAGREEMENT = "its header says";

    private final VipsRenderer renderer;

    RenderTarget(Path libraries) {
        renderer = new VipsRenderer(
                new Vips(libraries, 1),
                HeaderTarget.MAX_PIXELS,
                LIMIT,
                () -> Runtime.getRuntime().halt(STUCK));
    }

    @Override
    public String run(String question, byte[] input) {
        var photograph = ByteBuffer.allocateDirect(input.length).put(input).flip();
        if (question.isEmpty()) {
            renderer.render(photograph, specs(SIDE, SIDE), (_, _, _, _) -> {});
        } else {
            render(Header.parse(question), photograph);
        }
        return "";
    }

    private void render(Header header, ByteBuffer photograph) {
        try {
            renderer.render(
                    photograph,
                    specs(header.width(), header.height()),
                    (spec, width, height, _) -> requireSize(header, spec, width, height));
        } catch (PermanentException e) {
            requireSameImage(header, e);
            throw e;
        }
    }

    private static List<RenditionSpec> specs(int width, int height) {
        int whole = Math.max(width, height) <= MAX_WHOLE_SIDE ? width : Math.min(SIDE, width);
        return List.of(
                new RenditionSpec("whole", ImageFormat.JPEG, whole, null, QUALITY),
                new RenditionSpec(
                        "square", ImageFormat.WEBP, Math.min(SIDE / 4, width), Math.min(SIDE / 4, height), QUALITY));
    }

    private static void requireSize(Header header, RenditionSpec spec, int width, int height) {
        var cropped = spec.height();
        long expected = cropped != null
                ? cropped
                : Math.max(1, Math.round(header.height() * ((double) spec.width() / header.width())));
        if (expected <= MAX_JPEG_SIDE && (width != spec.width() || height != expected)) {
            throw new DisagreementException("The header reader says %s, but %s (%d x %d) became %d x %d."
                    .formatted(header, spec.name(), spec.width(), expected, width, height));
        }
    }

    /** The header reader knows the format and the size, so the renderer can only find the pixels damaged or too many. */
    private static void requireSameImage(Header header, PermanentException refusal) {
        var failure = refusal.failure();
        if (failure.code().startsWith(UNSUPPORTED) || failure.detail().contains(DISAGREEMENT)) {
            throw new DisagreementException(
                    "The header reader says %s, but the renderer: %s".formatted(header, refusal.getMessage()));
        }
    }
}
