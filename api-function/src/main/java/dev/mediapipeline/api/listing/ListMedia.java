package dev.mediapipeline.api.listing;

import dev.mediapipeline.api.listing.OwnersMedia.Stretch;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists an owner's media. */
public final class ListMedia {
    /** The most media of one page. */
    public static final int LARGEST_PAGE = 100;

    /** The most reads for one page: with a status that few media have, a page ends before it is full. */
    static final int MOST_READS = 5;

    private static final int LEAST_READ_FOR_A_STATUS = 100;

    private final OwnersMedia media;
    private final Cursors cursors;

    public ListMedia(OwnersMedia media, Cursors cursors) {
        this.media = media;
        this.cursors = cursors;
    }

    /**
     * One page, newest first. Media of a status that only a later version knows are left out. At most five reads are made
     * for it, which look at 500 media at least: so a page can have fewer media than the limit, or none, and still a
     * cursor. Without a cursor it is the last one.
     *
     * @throws dev.mediapipeline.http.ProblemException 400 if the cursor was not made for this owner and this status
     */
    public Page list(Query query) {
        List<ListedMedia> page = new ArrayList<>();
        Position position = start(query);
        int most = query.status() == null ? query.limit() + 1 : Math.max(query.limit() + 1, LEAST_READ_FOR_A_STATUS);
        for (int reads = 0; reads < MOST_READS; reads++) {
            Stretch stretch = media.read(query.owner(), position, most);
            for (ListedMedia item : stretch.items()) {
                if (query.shows(item.status())) {
                    if (page.size() == query.limit()) {
                        return page(query, page, position);
                    }
                    page.add(item);
                }
                position = item.position();
            }
            position = stretch.end();
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
                                        "must be the nextCursor of an answer to you, with the same status"))));
    }

    private Page page(Query query, List<ListedMedia> page, @Nullable Position end) {
        return new Page(List.copyOf(page), end == null ? null : cursors.write(query.owner(), query.status(), end));
    }

    /**
     * What is listed.
     *
     * @param status all, if null
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @param cursor the beginning, if null
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

    /** A page, and where the next one begins. */
    public record Page(List<ListedMedia> items, @Nullable String nextCursor) {}
}
