package dev.mediapipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.failure.TransientException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchProcessorTest {
    private final Map<String, Duration> hidden = new HashMap<>();
    private final List<String> endReasons = new ArrayList<>();
    private final BatchProcessor processor = new BatchProcessor(
            (message, wait) -> hidden.put(message.id(), wait), Duration.ofSeconds(5), endReasons::add);

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

    /** A failure neither affects other messages nor gets lost. */
    @ParameterizedTest(name = "of {0} messages, those of the bits {1} fail")
    @MethodSource("everyChoiceOfUpToFive")
    void exactlyTheMessagesThatFailComeAgain(int count, int choice) {
        var failing = messages(count).stream()
                .map(Message::id)
                .filter(id -> (choice >> Integer.parseInt(id.substring(1)) & 1) == 1)
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

    static Stream<Arguments> everyChoiceOfUpToFive() {
        return IntStream.rangeClosed(0, 5)
                .boxed()
                .flatMap(count -> IntStream.range(0, 1 << count).mapToObj(choice -> Arguments.of(count, choice)));
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
                    throw new TransientException("no response", Duration.ofSeconds(1));
                },
                Duration.ZERO,
                endReasons::add);

        assertThat(unreachable.process(messages(1), BatchProcessorTest::plenty, message -> {
                    throw new IllegalStateException("surprise");
                }))
                .containsExactly("m0");
    }

    @Test
    void anErrorFailsItsMessageAloneAndHasTheProcessReplaced() {
        var worked = new ArrayList<String>();

        var failed = processor.process(messages(3), BatchProcessorTest::plenty, message -> {
            worked.add(message.id());
            if (message.id().equals("m1")) {
                throw new OutOfMemoryError("a bomb");
            }
        });

        assertThat(failed).containsExactly("m1");
        assertThat(worked).containsExactly("m0", "m1", "m2");
        assertThat(hidden).containsOnlyKeys("m1");
        assertThat(endReasons).containsExactly("java.lang.OutOfMemoryError: a bomb");
    }

    @Test
    void anErrorThatWasWrappedHasTheProcessReplacedToo() {
        processor.process(messages(2), BatchProcessorTest::plenty, message -> {
            var failure = new IllegalStateException("two objects failed");
            failure.addSuppressed(new IllegalStateException(new StackOverflowError()));
            throw failure;
        });

        assertThat(endReasons).contains("java.lang.StackOverflowError");
    }

    @Test
    void anErrorWhileAMessageIsHandedBackSparesItsNeighbours() {
        var broken = new BatchProcessor(
                (message, wait) -> {
                    throw new NoClassDefFoundError("no client");
                },
                Duration.ZERO,
                endReasons::add);

        var failed = broken.process(messages(2), BatchProcessorTest::plenty, message -> {
            if (message.id().equals("m0")) {
                throw new IllegalStateException("surprise");
            }
        });

        assertThat(failed).containsExactly("m0");
        assertThat(endReasons).hasSize(1);
    }

    @Test
    void anExceptionLeavesTheProcessAlone() {
        processor.process(messages(1), BatchProcessorTest::plenty, message -> {
            throw new IllegalStateException("poison");
        });

        assertThat(endReasons).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 9, 10, 30, 31, 64, Integer.MAX_VALUE})
    void theWaitNeverLeavesItsBounds(int receiveCount) {
        assertThat(BackOff.afterReceive(receiveCount)).isBetween(Duration.ofSeconds(1), BackOff.LONGEST);
    }
}
