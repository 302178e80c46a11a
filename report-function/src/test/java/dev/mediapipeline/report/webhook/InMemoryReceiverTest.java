package dev.mediapipeline.report.webhook;

import dev.mediapipeline.report.webhook.Receiver.Response;

class InMemoryReceiverTest extends ReceiverContractTest {
    private final InMemoryReceiver receiver = new InMemoryReceiver();

    @Override
    protected Receiver receiver() {
        return receiver;
    }

    @Override
    protected void respondWith(Response response) {
        receiver.respondWith(response);
    }

    @Override
    protected void silence() {
        receiver.silence();
    }
}
