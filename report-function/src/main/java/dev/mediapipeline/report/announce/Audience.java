package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;

/** Somebody who is told when media items end. */
public interface Audience {
    /**
     * Hands an announcement over, for delivery at least once.
     *
     * @throws dev.mediapipeline.failure.TransientException if it was not taken
     */
    void tell(MediaEnded event);
}
