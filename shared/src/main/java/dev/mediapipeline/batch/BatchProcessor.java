package dev.mediapipeline.batch;

import dev.mediapipeline.failure.ProcessEnd;
import dev.mediapipeline.failure.TransientException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works through a batch, message by message, and says which ones have to come again. A message that fails never takes
 * its neighbours with it, and one that is not begun in time is handed back untouched. What keeps failing ends in the
 * dead-letter queue by the queue's own redrive policy. An {@link Error} fails its message like an exception, and has the
 * process replaced after the batch.
 */
public final class BatchProcessor {
    private static final Logger LOG = System.getLogger(BatchProcessor.class.getName());

    private final MessageVisibility visibility;
    private final Duration timeForNext;
    private final ProcessEnd processEnd;

    /** @param timeForNext how much of the invocation must be left to begin a message that is not the first */
    public BatchProcessor(MessageVisibility visibility, Duration timeForNext, ProcessEnd processEnd) {
        this.visibility = visibility;
        this.timeForNext = timeForNext;
        this.processEnd = processEnd;
    }

    /**
     * Does the work for each message.
     *
     * @param remaining how long the invocation may still take
     * @param work returns when the message is done with; throws when it has to come again
     * @return the ids of the messages that have to come again
     */
    public List<String> process(List<Message> messages, Supplier<Duration> remaining, Consumer<Message> work) {
        var failed = new ArrayList<String>();
        for (Message message : messages) {
            if (!message.equals(messages.getFirst()) && remaining.get().compareTo(timeForNext) < 0) {
                LOG.log(Level.WARNING, "message {0} is handed back: no time is left to begin it", message.id());
                handBack(message, Duration.ZERO);
                failed.add(message.id());
                continue;
            }
            try {
                work.accept(message);
            } catch (RuntimeException | Error e) {
                processEnd.afterResponseTo(e);
                LOG.log(
                        Level.WARNING,
                        () -> "message %s failed at receive %d: %s".formatted(message.id(), message.receiveCount(), e),
                        e);
                handBack(message, waitBeforeRetry(message, e));
                failed.add(message.id());
            }
        }
        return failed;
    }

    private static Duration waitBeforeRetry(Message message, Throwable fault) {
        if (fault instanceof TransientException known && known.retryAfter().isPresent()) {
            return known.retryAfter().get();
        }
        return BackOff.afterReceive(message.receiveCount());
    }

    private void handBack(Message message, Duration wait) {
        try {
            visibility.hideFor(message, wait);
        } catch (RuntimeException | Error e) {
            processEnd.afterResponseTo(e);
            LOG.log(Level.WARNING, () -> "message " + message.id() + " returns by its queue's own time-out", e);
        }
    }
}
