package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.failure.TransientException;
import java.util.ArrayList;
import java.util.List;

/** An audience that remembers. */
public final class InMemoryAudience implements Audience {
    private final List<MediaEnded> told = new ArrayList<>();
    private boolean down;
    private int tries;

    /** What it was told, the latest last. */
    public List<MediaEnded> told() {
        return List.copyOf(told);
    }

    /** Whether it does not respond from now on. */
    public void isDown(boolean down) {
        this.down = down;
    }

    /** How often it was told or asked to listen. */
    public int tries() {
        return tries;
    }

    @Override
    public void tell(MediaEnded event) {
        tries++;
        if (down) {
            throw new TransientException("the audience does not respond");
        }
        told.add(event);
    }
}
