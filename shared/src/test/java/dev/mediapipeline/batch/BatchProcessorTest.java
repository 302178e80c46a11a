package dev.mediapipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.failure.TransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BatchProcessorTest {
    private final Map<String, Duration> hidden = new HashMap<>();
    private final BatchProcessor processor =
            new BatchProcessor((message, wait) -> hidden.put(message.id(), wait), Duration.ofSeconds(5));

    private static Duration plenty() {
        return Duration.ofMinutes(1);
    }

    private static List<Message> messages(int count) {
        var messages = new ArrayList<Message>();
        for (int i = 0; i < count; i++) {
            messages.add(new Message("m" + i, "body " + i, "handle " + i, 3));
        }
        return messages;
    }

    /** Reproduces F3 and F11: a failure neither spreads to its neighbours nor gets lost. */
    @Property(tries = 50)
    void exactlyTheMessagesThatFailComeAgain(
            @ForAll @IntRange(max = 10) int count, @ForAll Set<@IntRange(max = 9) Integer> poisoned) {
        var failing = messages(count).stream()
                .filter(message ->
                        poisoned.contains(Integer.parseInt(message.id().substring(1))))
                .map(Message::id)
                .toList();
        var worked = new ArrayList<String>();

        var failed = processor.process(messages(count), BatchProcessorTest::plenty, message -> {
            worked.add(message.id());
            if (failing.contains(message.id())) {
                throw new IllegalStateException("poison");
            }
        });

        assertThat(failed).isEqualTo(failing);
        assertThat(worked).hasSize(count);
    }

    @Test
    void whatIsNotBegunInTimeIsHandedBackAtOnce() {
        var left = new ArrayList<>(List.of(Duration.ofSeconds(4), Duration.ofSeconds(4)));
        var worked = new ArrayList<String>();

        var failed = processor.process(messages(3), left::removeFirst, message -> worked.add(message.id()));

        assertThat(worked).as("the first is always begun").containsExactly("m0");
        assertThat(failed).containsExactly("m1", "m2");
        assertThat(hidden).containsEntry("m1", Duration.ZERO).containsEntry("m2", Duration.ZERO);
    }

    @Test
    void aFaultThatKnowsItsWaitDecidesIt() {
        processor.process(messages(1), BatchProcessorTest::plenty, message -> {
            throw new TransientException("held by another worker", Duration.ofSeconds(42));
        });

        assertThat(hidden).containsEntry("m0", Duration.ofSeconds(42));
    }

    @Test
    void anUnknownFaultBacksOffByTheReceiveCount() {
        processor.process(messages(1), BatchProcessorTest::plenty, message -> {
            throw new IllegalStateException("surprise");
        });

        assertThat(hidden.get("m0")).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(8));
    }

    @Test
    void aMessageComesAgainEvenIfTheQueueCannotBeTold() {
        var unreachable = new BatchProcessor(
                (message, wait) -> {
                    throw new TransientException("no answer", Duration.ofSeconds(1));
                },
                Duration.ZERO);

        assertThat(unreachable.process(messages(1), BatchProcessorTest::plenty, message -> {
                    throw new IllegalStateException("surprise");
                }))
                .containsExactly("m0");
    }

    @Property
    void theWaitNeverLeavesItsBounds(@ForAll @IntRange(min = 1) int receiveCount) {
        assertThat(BackOff.afterReceive(receiveCount)).isBetween(Duration.ofSeconds(1), BackOff.LONGEST);
    }
}
