package dev.mediapipeline.event;

import dev.mediapipeline.failure.TransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Records the requests sent. */
public final class InMemoryResizeRequests implements ResizeRequests {
    private final List<ResizeRequested> sent = new ArrayList<>();
    private boolean down;

    /** Makes further sends fail or succeed. */
    public void setDown(boolean down) {
        this.down = down;
    }

    public List<ResizeRequested> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void send(List<ResizeRequested> requests) {
        if (down) {
            throw new TransientException("the queue does not respond", Duration.ofSeconds(1));
        }
        sent.addAll(requests);
    }
}
