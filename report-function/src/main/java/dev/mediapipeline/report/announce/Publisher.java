package dev.mediapipeline.report.announce;

import dev.mediapipeline.event.MediaEnded;

/** Publishes the end of a media item to one destination. */
public interface Publisher {
    /**
     * Hands an announcement over for delivery at least once.
     *
     * @throws dev.mediapipeline.failure.TransientException if the destination did not accept it
     */
    void publish(MediaEnded event);
}
