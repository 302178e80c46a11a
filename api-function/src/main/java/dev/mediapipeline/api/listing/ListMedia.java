package dev.mediapipeline.api.listing;

import dev.mediapipeline.api.listing.OwnersMedia.Scan;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an owner's media items. */
public final class ListMedia {
    /** The maximum number of media items on a page. */
    public static final int MAX_PAGE = 100;

    /** The maximum number of reads for a page: with a rare status, a page ends before it is full. */
    static final int MAX_READS = 5;

    private static final int MIN_READ_WITH_STATUS = 100;

    private final OwnersMedia media;
    private final Cursors cursors;

    public ListMedia(OwnersMedia media, Cursors cursors) {
        this.media = media;
        this.cursors = cursors;
    }

    /**
     * Lists one page, newest first. Media items with a status of a later version are left out. A page costs at most
     * five reads, which cover at least 500 media items, so it can be short or even empty and still have a cursor. The
     * last page has none.
     *
     * @throws dev.mediapipeline.http.ProblemException 400 if the cursor is not for this owner and this status
     */
    public Page list(Query query) {
        List<ListedMedia> page = new ArrayList<>();
        Position position = start(query);
        int max = query.status() == null ? query.limit() + 1 : Math.max(query.limit() + 1, MIN_READ_WITH_STATUS);
        for (int reads = 0; reads < MAX_READS; reads++) {
            Scan scan = media.read(query.owner(), position, max);
            for (ListedMedia item : scan.items()) {
                if (query.shows(item.status())) {
                    if (page.size() == query.limit()) {
                        return page(query, page, position);
                    }
                    page.add(item);
                }
                position = item.position();
            }
            position = scan.end();
            if (position == null) {
                break;
            }
        }
        return page(query, page, position);
    }

    private @Nullable Position start(Query query) {
        return query.cursor() == null
                ? null
                : cursors.read(query.owner(), query.status(), query.cursor())
                        .orElseThrow(() -> Problem.INVALID_REQUEST.because(
                                "the query is not valid",
                                List.of(new FieldError(
                                        "cursor",
                                        "must be the nextCursor of a response to you, with the same status"))));
    }

    private Page page(Query query, List<ListedMedia> page, @Nullable Position end) {
        return new Page(List.copyOf(page), end == null ? null : cursors.write(query.owner(), query.status(), end));
    }

    /**
     * A query.
     *
     * @param status null for every status
     * @param limit 1 to {@link #MAX_PAGE}
     * @param cursor null for the first page
     */
    public record Query(
            Owner owner,
            @Nullable MediaStatus status,
            int limit,
            @Nullable String cursor) {
        private boolean shows(MediaStatus found) {
            return status == null ? found != MediaStatus.UNKNOWN && found != MediaStatus.DELETED : status == found;
        }
    }

    /** A page, and the cursor of the next one unless it is the last. */
    public record Page(List<ListedMedia> items, @Nullable String nextCursor) {}
}
