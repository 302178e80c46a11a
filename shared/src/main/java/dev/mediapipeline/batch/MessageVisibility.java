package dev.mediapipeline.batch;

import java.time.Duration;

/** Decides when the queue shows a message again. */
public interface MessageVisibility {
    /**
     * Hides the message for that long, counted from now.
     *
     * @param wait 0 to 12 hours; less than a second counts as the next whole second
     * @throws dev.mediapipeline.failure.TransientException if the queue could not be told
     */
    void hideFor(Message message, Duration wait);
}
