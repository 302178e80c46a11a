package dev.mediapipeline.api;

import dev.mediapipeline.api.idempotency.Fingerprint;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Owner;
import org.jspecify.annotations.Nullable;

/**
 * An order for an upload.
 *
 * @param correlationId appears in every log line about the upload
 */
public record UploadOrder(Owner owner, Declaration declaration, String correlationId) {
    /** Covers the photograph and the declaration, and neither the owner nor the correlation id. */
    Fingerprint fingerprint(byte @Nullable [] photograph) {
        return Fingerprint.of(
                photograph,
                declaration.contentType(),
                declaration.fileName(),
                String.valueOf(declaration.contentLength()),
                declaration.sha256());
    }
}
