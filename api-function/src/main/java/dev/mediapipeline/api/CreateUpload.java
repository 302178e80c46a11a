package dev.mediapipeline.api;

import dev.mediapipeline.api.Originals.UploadGrant;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Registers uploads. The item is there before its bytes can be, so no upload is ever without one. */
public final class CreateUpload {
    /** The most bytes that travel as the body of the request: Lambda's 6 MB are counted in Base64. */
    public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    /** Everybody, until there are owners. */
    static final Owner OWNER = new Owner("local");

    private final MediaRegistry registry;
    private final Originals originals;
    private final UploadPolicy policy;
    private final Duration expiry;
    private final Clock clock;

    /** @param expiry how long a grant is valid */
    public CreateUpload(
            MediaRegistry registry, Originals originals, UploadPolicy policy, Duration expiry, Clock clock) {
        this.registry = registry;
        this.originals = originals;
        this.policy = policy;
        this.expiry = expiry;
        this.clock = clock;
    }

    /**
     * Registers an upload whose bytes the client sends to S3 itself.
     *
     * @throws ProblemException if the declaration is refused
     */
    public Granted grant(Declaration declaration, String correlationId) {
        Media media = register(declaration, correlationId);
        return new Granted(media, originals.grant(media));
    }

    /**
     * Registers an upload and stores its bytes.
     *
     * @param declaration its length is that of the photograph
     * @throws ProblemException if the declaration is refused, or the photograph is too large for a request
     */
    public Media store(Declaration declaration, String correlationId, byte[] photograph) {
        if (photograph.length > MAX_BODY_BYTES) {
            throw Problem.TOO_LARGE.because(
                    "%d bytes; a request carries at most %d. Send application/json instead, and upload to the URL in the answer"
                            .formatted(photograph.length, MAX_BODY_BYTES));
        }
        Media media = register(declaration, correlationId);
        originals.store(media, photograph);
        return media;
    }

    private Media register(Declaration declaration, String correlationId) {
        policy.check(declaration);
        Instant now = clock.instant();
        Media media = Media.awaitingUpload(MediaId.random(), OWNER, now, now.plus(expiry), correlationId, declaration);
        registry.add(media);
        return media;
    }

    /** A registered upload, and the permission to make it. */
    public record Granted(Media media, UploadGrant upload) {}
}
