package dev.mediapipeline.event;

import dev.mediapipeline.failure.TransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Keeps the requests that were sent. */
public final class InMemoryResizeRequests implements ResizeRequests {
    private final List<ResizeRequested> sent = new ArrayList<>();
    private boolean down;

    /** From now on nothing can be sent, or it can again. */
    public void setDown(boolean down) {
        this.down = down;
    }

    public List<ResizeRequested> sent() {
        return List.copyOf(sent);
    }

    @Override
    public void send(List<ResizeRequested> requests) {
        if (down) {
            throw new TransientException("the queue does not answer", Duration.ofSeconds(1));
        }
        sent.addAll(requests);
    }
}
