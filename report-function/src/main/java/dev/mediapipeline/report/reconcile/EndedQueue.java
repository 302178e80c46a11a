package dev.mediapipeline.report.reconcile;

import dev.mediapipeline.media.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds the ended media items of a run until everything else is done, so that a publisher that does not respond takes
 * no time from resends and erasures. Items without any success come first, so that the outage of one publisher blocks
 * no item for the others.
 */
final class EndedQueue {
    /** Maximum of each kind, because they are kept in memory. */
    static final int MAX_ITEMS = 5000;

    private final List<Media> unpublished = new ArrayList<>();
    private final List<Media> partlyPublished = new ArrayList<>();

    /** Adds an item, or returns false if the queue is full. */
    boolean add(Media media) {
        List<Media> queue = media.progress().told().isEmpty() ? unpublished : partlyPublished;
        return queue.size() < MAX_ITEMS && queue.add(media);
    }

    /** The items in the order to announce them. */
    List<Media> inOrder() {
        return Stream.concat(unpublished.stream(), partlyPublished.stream()).toList();
    }
}
