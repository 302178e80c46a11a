package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A media item as a listing shows it. */
public record ListedMedia(
        MediaId mediaId, MediaStatus status, @Nullable String fileName, Instant createdAt) {
    /** Its position in its owner's list. */
    public Position position() {
        return new Position(createdAt.toEpochMilli(), mediaId);
    }
}
