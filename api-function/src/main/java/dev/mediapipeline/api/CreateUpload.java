package dev.mediapipeline.api;

import dev.mediapipeline.api.Originals.UploadGrant;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.ExtendDeadline;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.media.life.Reopen;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Registers uploads. The media item is written before its bytes can arrive, so every upload has one. A repeated order
 * for the same id continues where the earlier one stopped.
 */
public final class CreateUpload {
    /** The maximum size of a photograph in a request body: Lambda's limit of 6 MB counts its Base64. */
    public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    private final MediaStore store;
    private final Originals originals;
    private final UploadPolicy policy;
    private final Duration expiry;
    private final Clock clock;

    /** @param expiry the validity of a grant */
    public CreateUpload(MediaStore store, Originals originals, UploadPolicy policy, Duration expiry, Clock clock) {
        this.store = store;
        this.originals = originals;
        this.policy = policy;
        this.expiry = expiry;
        this.clock = clock;
    }

    /**
     * Registers an upload that the client sends to S3 itself.
     *
     * @throws ProblemException if the declaration is refused, or 404 if the media item was deleted
     */
    public Granted grant(MediaId id, UploadOrder order) {
        check(order);
        Media media = register(id, order);
        return new Granted(media, originals.grant(media));
    }

    /**
     * Registers an upload and stores its bytes, unless they are stored already. Returns the current media item.
     *
     * @param order declares the length of the photograph
     * @throws ProblemException as {@link #grant}, or if the photograph is too large for a request
     */
    public Media store(MediaId id, UploadOrder order, byte[] photograph) {
        check(order, photograph);
        Media media = register(id, order);
        if (media.status() == MediaStatus.AWAITING_UPLOAD) {
            originals.store(media, photograph);
        }
        return media;
    }

    /** @throws ProblemException if the declaration is refused */
    void check(UploadOrder order) {
        policy.check(order.declaration());
    }

    /** @throws ProblemException if the declaration is refused, or the photograph is too large for a request */
    void check(UploadOrder order, byte[] photograph) {
        if (photograph.length > MAX_BODY_BYTES) {
            throw Problem.TOO_LARGE.because(
                    "%d bytes; a request carries at most %d. Send application/json instead, and upload to the URL in the response"
                            .formatted(photograph.length, MAX_BODY_BYTES));
        }
        check(order);
    }

    private Media register(MediaId id, UploadOrder order) {
        Instant now = clock.instant();
        Media fresh = Media.awaitingUpload(
                id, order.owner(), now, now.plus(expiry), order.correlationId(), order.declaration());
        return store.register(fresh).map(found -> resume(found, order, now)).orElse(fresh);
    }

    /**
     * The new grant outlives the first, so the media item's deadline is extended to match. A media item that expired
     * meanwhile is reopened.
     */
    private Media resume(Media found, UploadOrder order, Instant now) {
        if (!found.owner().equals(order.owner())) {
            throw new IllegalStateException("media item " + found.id() + " has another owner");
        }
        return store.apply(new ExtendDeadline(found.id(), now.plus(expiry)))
                .current()
                .flatMap(media -> media.failedWithoutBytes() ? reopen(media, now) : Optional.of(media))
                .filter(media -> media.status() != MediaStatus.DELETED)
                .orElseThrow(() -> Problem.NOT_FOUND.because("media item '%s' was deleted".formatted(found.id())));
    }

    private Optional<Media> reopen(Media media, Instant now) {
        return store.apply(new Reopen(media.id(), now, expiry)).current();
    }

    /** A registered media item, and the grant to upload its original. */
    public record Granted(Media media, UploadGrant upload) {}
}
