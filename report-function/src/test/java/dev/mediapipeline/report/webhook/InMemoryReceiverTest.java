package dev.mediapipeline.report.webhook;

class InMemoryReceiverTest extends ReceiverContractTest {
    private final InMemoryReceiver receiver = new InMemoryReceiver();

    @Override
    protected Receiver receiver() {
        return receiver;
    }

    @Override
    protected void answer(Answer answer) {
        receiver.answer(answer);
    }

    @Override
    protected void silence() {
        receiver.silence();
    }
}
