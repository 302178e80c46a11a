package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keeps the ended media items of a run until everything else is done: an audience that does not respond must cost neither
 * resends nor erasures their time. Items that nobody was told of come first, so that one audience's outage keeps no item
 * from the others.
 */
final class EndedQueue {
    /** Items of each kind that one run can keep in memory. */
    static final int MAX_ITEMS = 5000;

    private final List<Media> untold = new ArrayList<>();
    private final List<Media> toldInPart = new ArrayList<>();

    /** Adds an item, and returns false if there is no room for it. */
    boolean add(Media media) {
        List<Media> queue = media.progress().told().isEmpty() ? untold : toldInPart;
        return queue.size() < MAX_ITEMS && queue.add(media);
    }

    /** The items in the order in which they are to be announced. */
    List<Media> inOrder() {
        return Stream.concat(untold.stream(), toldInPart.stream()).toList();
    }
}
