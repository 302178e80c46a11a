package dev.mediapipeline.resize.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Release;
import dev.mediapipeline.resize.Photographs;
import dev.mediapipeline.resize.Renderer;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Priming.Step;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Primes resize-function: reads a request, renders a tiny photograph, requests a missing one from S3, and sends the
 * table an update with a condition that fails.
 */
final class ResizePriming {
    private static final String NO_MESSAGES = "{\"Records\": []}";

    /** No media item has this id, since it is not random. */
    private static final String UNKNOWN_REQUEST = """
            {
              "schemaVersion": 1,
              "mediaId": "00000000-0000-4000-8000-000000000000",
              "correlationId": "priming",
              "sourceEtag": "priming",
              "group": {"name": "priming", "renditions": [
                {"name": "w8", "format": "JPEG", "width": 8, "quality": 80},
                {"name": "w8", "format": "WEBP", "width": 8, "quality": 80}
              ]}
            }""";

    private ResizePriming() {}

    static List<Step> steps(
            RequestStreamHandler handler, Renderer renderer, Photographs photographs, MediaStore store, Clock clock) {
        return List.of(
                Priming.invocation(handler, NO_MESSAGES),
                () -> renderer.render(photograph(), request().group().renditions(), ResizePriming::drop),
                () -> missing(photographs),
                // No worker holds the claim that this releases.
                () -> store.apply(new Release(request().groupKey(), "priming", clock.instant())));
    }

    private static ResizeRequested request() {
        return EventJson.read(UNKNOWN_REQUEST, ResizeRequested.class);
    }

    private static void drop(RenditionSpec spec, int width, int height, ByteBuffer encoded) {}

    private static ByteBuffer photograph() throws IOException {
        try (var file = Objects.requireNonNull(ResizePriming.class.getResourceAsStream("/priming.jpg"))) {
            byte[] bytes = file.readAllBytes();
            return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        }
    }

    private static void missing(Photographs photographs) {
        var request = request();
        try {
            photographs.read(request.mediaId(), request.sourceEtag());
        } catch (PermanentException expected) {
            // Expected: no such object exists.
        }
    }
}
