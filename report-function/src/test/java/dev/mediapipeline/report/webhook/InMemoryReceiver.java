package dev.mediapipeline.report.webhook;

import dev.mediapipeline.failure.TransientException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives webhooks in memory, with a configurable response. */
public final class InMemoryReceiver implements Receiver {
    private final List<SignedWebhook> received = new ArrayList<>();
    private @Nullable Response response = new Response(204, null);

    /** The webhooks received, whether it responded or not. */
    public List<SignedWebhook> received() {
        return List.copyOf(received);
    }

    /** Sets the response to every further webhook. */
    public void respondWith(Response next) {
        response = next;
    }

    /** Stops responding. */
    public void silence() {
        response = null;
    }

    @Override
    public Response send(SignedWebhook webhook) {
        received.add(webhook);
        if (response == null) {
            throw new TransientException("no response to " + webhook.webhook().id());
        }
        return response;
    }
}
