package dev.mediapipeline.client;

import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of media items.
 *
 * @param limit the maximum number of media items, 1 to 100
 * @param status restricts the list to one state; absent for all
 * @param cursor the {@link MediaPage#nextCursor} of the previous page; absent for the first page
 */
public record PageRequest(
        int limit, @Nullable MediaStatus status, @Nullable String cursor) {

    /** The first page of media items in any state. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, null, null);
    }

    /** The same request for media items in one state; a cursor is valid for one state only. */
    public PageRequest in(MediaStatus only) {
        return new PageRequest(limit, only, cursor);
    }

    /** The same request for the next page. */
    public PageRequest after(String nextCursor) {
        return new PageRequest(limit, status, nextCursor);
    }
}
