package dev.mediapipeline.api;

import dev.mediapipeline.api.idempotency.Fingerprint;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Owner;
import org.jspecify.annotations.Nullable;

/**
 * The wish to upload something.
 *
 * @param correlationId finds in the logs what happened to it
 */
public record UploadOrder(Owner owner, Declaration declaration, String correlationId) {
    /** What is asked for, and not by whom and when. */
    Fingerprint fingerprint(byte @Nullable [] photograph) {
        return Fingerprint.of(
                photograph,
                declaration.contentType(),
                declaration.fileName(),
                String.valueOf(declaration.contentLength()),
                declaration.sha256());
    }
}
