package dev.mediapipeline.api;

import dev.mediapipeline.api.CreateUpload.Granted;
import dev.mediapipeline.api.idempotency.Fingerprint;
import dev.mediapipeline.api.idempotency.Outcome.InProgress;
import dev.mediapipeline.api.idempotency.Outcome.OtherRequest;
import dev.mediapipeline.api.idempotency.Outcome.Responded;
import dev.mediapipeline.api.idempotency.Outcome.RespondedBefore;
import dev.mediapipeline.api.idempotency.RequestKey;
import dev.mediapipeline.api.idempotency.RespondOnce;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Creates uploads for clients that retry. With an idempotency key, the same order gets the same media item and a new
 * grant; without one, every order gets a media item of its own.
 */
public final class CreateUploadOnce {
    private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

    private final CreateUpload createUpload;
    private final RespondOnce respondOnce;

    public CreateUploadOnce(CreateUpload createUpload, RespondOnce respondOnce) {
        this.createUpload = createUpload;
        this.respondOnce = respondOnce;
    }

    /**
     * {@link CreateUpload#grant} under a key.
     *
     * @param key 1 to 255 visible ASCII characters, or null for none
     * @throws dev.mediapipeline.http.ProblemException as there; 400 for an invalid key, 409 if another attempt is
     *     working on the same order, 422 if the key was used for another order
     */
    public Granted grant(UploadOrder order, @Nullable String key) {
        // Before the record is written: a refused order must not use up its key.
        createUpload.check(order);
        return once(order, key, order.fingerprint(null), id -> createUpload.grant(id, order));
    }

    /** {@link CreateUpload#store} under a key, as {@link #grant}. */
    public Media store(UploadOrder order, byte[] photograph, @Nullable String key) {
        createUpload.check(order, photograph);
        return once(order, key, order.fingerprint(photograph), id -> createUpload.store(id, order, photograph));
    }

    private <T> T once(UploadOrder order, @Nullable String key, Fingerprint fingerprint, Function<MediaId, T> work) {
        if (key == null) {
            return work.apply(MediaId.random());
        }
        if (!KEY.matcher(key).matches()) {
            throw Problem.INVALID_REQUEST.because(
                    "the idempotency key is not valid",
                    List.of(new FieldError(
                            "idempotency-key", "must have 1 to 255 visible ASCII characters, and no space or tab")));
        }
        return switch (respondOnce.respond(RequestKey.ofClient(order.owner(), key), fingerprint, work)) {
            case Responded<T>(var response) -> response;
            // The work is safe to repeat: it continues with the media item as it is now, and its grant is a new URL.
            case RespondedBefore<T>(var id) -> work.apply(id);
            case InProgress<T>() ->
                throw Problem.IN_PROGRESS.because(
                        "a request with this idempotency key is still in progress; send it again in a moment");
            case OtherRequest<T>() ->
                throw Problem.KEY_REUSED.because(
                        "this idempotency key was used with another body, type or file name; choose a new key");
        };
    }
}
