package dev.mediapipeline.batch;

import java.time.Duration;

/** Sets when the queue delivers a message again. */
public interface MessageVisibility {
    /**
     * Hides the message for this long from now.
     *
     * @param wait 0 to 12 hours, rounded up to whole seconds
     * @throws dev.mediapipeline.failure.TransientException if the queue did not accept it
     */
    void hideFor(Message message, Duration wait);
}
