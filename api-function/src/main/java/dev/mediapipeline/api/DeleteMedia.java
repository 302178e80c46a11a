package dev.mediapipeline.api;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Deletes media items: turns them into tombstones, which the pipeline follows by erasing the bytes. Late messages and
 * uploads meet the tombstone; when none can come any more, it is swept a second time and goes too.
 */
public final class DeleteMedia {
    /** The longest that SQS keeps a message, which is how long ours do. */
    public static final Duration MESSAGES_KEPT = Duration.ofDays(14);

    private final MediaRegistry registry;
    private final Duration expiry;
    private final Clock clock;

    /** @param expiry how long an upload grant is valid */
    public DeleteMedia(MediaRegistry registry, Duration expiry, Clock clock) {
        this.registry = registry;
        this.expiry = expiry;
        this.clock = clock;
    }

    /**
     * Deletes the owner's media item of an id; deleting it again changes nothing.
     *
     * @throws dev.mediapipeline.http.ProblemException 404 if there is none, or it is another's, or the text is no id
     */
    public void delete(Owner owner, String id) {
        Instant now = clock.instant();
        Instant sweep = now.plus(MESSAGES_KEPT).plus(expiry);
        if (!MediaId.parse(id)
                .map(mediaId -> registry.bury(mediaId, owner, now, sweep))
                .orElse(false)) {
            throw FindMedia.missing(id);
        }
    }
}
