package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.api.idempotency.Outcome.InProgress;
import dev.mediapipeline.api.idempotency.Outcome.OtherRequest;
import dev.mediapipeline.api.idempotency.Outcome.Responded;
import dev.mediapipeline.api.idempotency.Outcome.RespondedBefore;
import dev.mediapipeline.api.idempotency.Stage.Completed;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.media.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets one attempt at a time work on a request, and none after one has completed. The lease of an attempt that dies
 * runs out; the next attempt then continues for the same media item. There is never a second media item, and nothing
 * has to be undone.
 */
public final class RespondOnce {
    /** The retention of a request's record. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private final RequestRecords records;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than any attempt can take, so that attempts never overlap */
    public RespondOnce(RequestRecords records, Duration lease, Clock clock) {
        this.records = records;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Does the work of a request, unless another attempt has done it or is doing it.
     *
     * @param work works for the media item of the request, and continues where a dead attempt stopped. If it throws,
     *     the exception is passed on, and the next attempt need not wait
     */
    public <T> Outcome<T> respond(RequestKey key, Fingerprint fingerprint, Function<MediaId, T> work) {
        Instant now = clock.instant();
        var mine = new Leased(UUID.randomUUID().toString(), now.plus(lease));
        var fresh = new RequestRecord(key, fingerprint, MediaId.random(), mine, now.plus(REMEMBERED));
        return records.putIfAbsent(fresh, now)
                .map(found -> follow(found, fingerprint, now, mine, work))
                .orElseGet(() -> perform(fresh, mine, work));
    }

    private <T> Outcome<T> follow(
            RequestRecord found, Fingerprint fingerprint, Instant now, Leased mine, Function<MediaId, T> work) {
        if (!found.fingerprint().equals(fingerprint)) {
            return new OtherRequest<>();
        }
        return switch (found.stage()) {
            case Completed() -> new RespondedBefore<>(found.mediaId());
            case Leased running when now.isBefore(running.until()) -> new InProgress<>();
            case Leased ended ->
                records.advance(found.key(), ended, mine) ? perform(found, mine, work) : new InProgress<>();
        };
    }

    private <T> Outcome<T> perform(RequestRecord request, Leased mine, Function<MediaId, T> work) {
        T response;
        try {
            response = work.apply(request.mediaId());
        } catch (RuntimeException e) {
            release(request.key(), mine, e);
            throw e;
        }
        // Rejected if another attempt took over. The response is still correct: both work for the same media item.
        records.advance(request.key(), mine, new Completed());
        return new Responded<>(response);
    }

    private void release(RequestKey key, Leased mine, RuntimeException reason) {
        try {
            records.advance(key, mine, new Leased(mine.token(), clock.instant()));
        } catch (RuntimeException e) {
            // The lease will end on its own.
            reason.addSuppressed(e);
        }
    }
}
