package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.failure.TransientException;
import java.util.ArrayList;
import java.util.List;

/** Records the published events. */
public final class InMemoryPublisher implements Publisher {
    private final List<MediaEnded> published = new ArrayList<>();
    private boolean fails;
    private int attempts;

    /** The published events, the latest last. */
    public List<MediaEnded> published() {
        return List.copyOf(published);
    }

    /** Sets whether every further attempt fails. */
    public void fails(boolean fails) {
        this.fails = fails;
    }

    /** The number of attempts, failed ones included. */
    public int attempts() {
        return attempts;
    }

    @Override
    public void publish(MediaEnded event) {
        attempts++;
        if (fails) {
            throw new TransientException("the publisher does not respond");
        }
        published.add(event);
    }
}
