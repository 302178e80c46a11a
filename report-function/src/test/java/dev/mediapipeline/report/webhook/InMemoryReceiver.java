package dev.mediapipeline.report.webhook;

import dev.mediapipeline.failure.TransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A receiver in memory, which does as it is told. */
public final class InMemoryReceiver implements Receiver {
    private final List<SignedWebhook> got = new ArrayList<>();
    private Optional<Answer> answer = Optional.of(new Answer(204, Optional.empty()));

    /** What it got, whether it answered or not. */
    public List<SignedWebhook> got() {
        return List.copyOf(got);
    }

    /** From now on it answers so. */
    public void answer(Answer next) {
        answer = Optional.of(next);
    }

    /** From now on it does not answer. */
    public void silence() {
        answer = Optional.empty();
    }

    @Override
    public Answer send(SignedWebhook webhook) {
        got.add(webhook);
        return answer.orElseThrow(
                () -> new TransientException("no answer to " + webhook.webhook().id()));
    }
}
