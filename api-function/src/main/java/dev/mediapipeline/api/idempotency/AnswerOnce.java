package dev.mediapipeline.api.idempotency;

import dev.mediapipeline.api.idempotency.Outcome.Answered;
import dev.mediapipeline.api.idempotency.Outcome.AnsweredBefore;
import dev.mediapipeline.api.idempotency.Outcome.OtherRequest;
import dev.mediapipeline.api.idempotency.Outcome.StillRunning;
import dev.mediapipeline.api.idempotency.Stage.Completed;
import dev.mediapipeline.api.idempotency.Stage.Leased;
import dev.mediapipeline.media.MediaId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

/**
 * Lets one try of a request work at a time, and none after it was answered. A try that dies leaves a lease behind: after
 * its end the next try takes over, for the same media. So there is never a second media, and nothing has to be undone.
 */
public final class AnswerOnce {
    /** How long a request is remembered. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private final RequestRecords records;
    private final Duration lease;
    private final Clock clock;

    /** @param lease longer than any try can last, so that nobody works on after it */
    public AnswerOnce(RequestRecords records, Duration lease, Clock clock) {
        this.records = records;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Does the work of a request, unless that was or is being done.
     *
     * @param work is for the media of the request, and can go on where a try that died has stopped. If it throws, the
     *     exception is passed on, and the next try need not wait
     */
    public <T> Outcome<T> answer(RequestKey key, Fingerprint fingerprint, Function<MediaId, T> work) {
        Instant now = clock.instant();
        var mine = new Leased(UUID.randomUUID().toString(), now.plus(lease));
        var fresh = new RequestRecord(key, fingerprint, MediaId.random(), mine, now.plus(REMEMBERED));
        return records.keep(fresh, now)
                .map(found -> follow(found, fingerprint, now, mine, work))
                .orElseGet(() -> perform(fresh, mine, work));
    }

    private <T> Outcome<T> follow(
            RequestRecord found, Fingerprint fingerprint, Instant now, Leased mine, Function<MediaId, T> work) {
        if (!found.fingerprint().equals(fingerprint)) {
            return new OtherRequest<>();
        }
        return switch (found.stage()) {
            case Completed() -> new AnsweredBefore<>(found.mediaId());
            case Leased running when now.isBefore(running.until()) -> new StillRunning<>();
            case Leased ended ->
                records.advance(found.key(), ended, mine) ? perform(found, mine, work) : new StillRunning<>();
        };
    }

    private <T> Outcome<T> perform(RequestRecord request, Leased mine, Function<MediaId, T> work) {
        T answer;
        try {
            answer = work.apply(request.mediaId());
        } catch (RuntimeException e) {
            release(request.key(), mine, e);
            throw e;
        }
        // Refused if somebody took over; the answer is true all the same, since they work for the same media.
        records.advance(request.key(), mine, new Completed());
        return new Answered<>(answer);
    }

    private void release(RequestKey key, Leased mine, RuntimeException reason) {
        try {
            records.advance(key, mine, new Leased(mine.token(), clock.instant()));
        } catch (RuntimeException e) {
            // The lease ends by itself.
            reason.addSuppressed(e);
        }
    }
}
