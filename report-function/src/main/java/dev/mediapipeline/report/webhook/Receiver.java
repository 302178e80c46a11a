package dev.mediapipeline.report.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Receives webhooks. */
public interface Receiver {
    /**
     * Makes one attempt to send a webhook.
     *
     * @return the receiver's response, with any status
     * @throws dev.mediapipeline.failure.TransientException if it did not respond in time, or is not called for a while
     */
    Response send(SignedWebhook webhook);

    /**
     * The response of a receiver.
     *
     * @param status of HTTP
     * @param retryAfter the wait that the receiver asked for, if it did
     */
    record Response(int status, @Nullable Duration retryAfter) {
        private static final int GONE = 410;
        private static final int TOO_MANY_REQUESTS = 429;
        private static final int UNAVAILABLE = 503;

        /** Whether the receiver has the webhook. */
        public boolean accepted() {
            return status >= 200 && status < 300;
        }

        /** Whether the receiver wants no more webhooks. */
        public boolean gone() {
            return status == GONE;
        }

        /** Whether the receiver could not accept the webhook now. */
        public boolean overloaded() {
            return status == TOO_MANY_REQUESTS || status >= 500;
        }

        /** Whether a response with this status may ask for a wait. */
        boolean mayAskToWait() {
            return status == TOO_MANY_REQUESTS || status == UNAVAILABLE;
        }
    }
}
