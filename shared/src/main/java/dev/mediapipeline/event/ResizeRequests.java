package dev.mediapipeline.event;

import java.util.List;

/** Sends requests to resize-function. */
public interface ResizeRequests {
    /**
     * Sends all requests.
     *
     * @throws dev.mediapipeline.failure.TransientException if any of them may not have been sent
     */
    void send(List<ResizeRequested> requests);
}
