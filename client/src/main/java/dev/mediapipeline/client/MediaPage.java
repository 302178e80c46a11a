package dev.mediapipeline.client;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an owner's media items, newest first.
 *
 * @param nextCursor the cursor of the next page; absent on the last one
 */
public record MediaPage(List<Item> items, @Nullable String nextCursor) {

    /** One media item of the page; {@link MediaClient#get} returns all of it. */
    public record Item(
            String mediaId, MediaStatus status, @Nullable String fileName, Instant createdAt) {}
}
