package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import java.util.ArrayList;
import java.util.List;

/** An audience that remembers. */
public final class InMemoryAudience implements Audience {
    private final List<MediaEnded> told = new ArrayList<>();

    /** What it was told, the latest last. */
    public List<MediaEnded> told() {
        return List.copyOf(told);
    }

    @Override
    public void tell(MediaEnded event) {
        told.add(event);
    }
}
