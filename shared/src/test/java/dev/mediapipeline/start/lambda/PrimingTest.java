package dev.mediapipeline.start.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrimingTest {
    private final List<String> done = new ArrayList<>();
    private final Snapshot snapshot = new Snapshot();

    private void registered(Priming.Step... steps) {
        Priming.register(snapshot, List.of(steps), () -> done.add("restored"));
    }

    @Test
    void takesItsStepsBeforeTheSnapshotOnly() {
        registered(() -> done.add("first"), () -> done.add("second"));
        assertThat(done).isEmpty();

        snapshot.take();
        assertThat(done).containsExactly("first", "second");

        snapshot.restore();
        assertThat(done).containsExactly("first", "second", "restored");
    }

    @Test
    void goesOnAfterAStepThatFails() {
        registered(
                () -> {
                    throw new IllegalStateException("no network");
                },
                () -> done.add("second"));

        snapshot.take();

        assertThat(done).containsExactly("second");
    }

    @Test
    void givesTheEventToTheHandlerAsLambdaDoes() {
        registered(Priming.invocation(
                (event, response, context) -> {
                    done.add(new String(event.readAllBytes(), StandardCharsets.UTF_8));
                    response.write(0);
                },
                "{\"event\": 1}"));

        snapshot.take();

        assertThat(done).containsExactly("{\"event\": 1}");
    }
}
