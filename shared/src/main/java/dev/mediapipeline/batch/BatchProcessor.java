package dev.mediapipeline.batch;

import dev.mediapipeline.failure.ProcessEnd;
import dev.mediapipeline.failure.TransientException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Processes a batch message by message and returns those that need a redelivery. A failure never affects other
 * messages, and a message that would start too late is returned untouched. The queue's redrive policy moves a message
 * that keeps failing to the dead-letter queue. An {@link Error} fails its message like an exception, and the process is
 * replaced after the batch.
 */
public final class BatchProcessor {
    private static final Logger LOG = System.getLogger(BatchProcessor.class.getName());

    private final MessageVisibility visibility;
    private final Duration timeForNext;
    private final ProcessEnd processEnd;

    /** @param timeForNext the time that must be left to start any message but the first */
    public BatchProcessor(MessageVisibility visibility, Duration timeForNext, ProcessEnd processEnd) {
        this.visibility = visibility;
        this.timeForNext = timeForNext;
        this.processEnd = processEnd;
    }

    /**
     * Does the work for each message.
     *
     * @param deadline the end of the invocation
     * @param work returns when the message is done; throws when it needs a redelivery
     * @return the ids of the messages that need a redelivery
     */
    public List<String> process(List<Message> messages, Deadline deadline, Consumer<Message> work) {
        var failed = new ArrayList<String>();
        for (Message message : messages) {
            if (!message.equals(messages.getFirst()) && !deadline.leaves(timeForNext)) {
                LOG.log(Level.WARNING, "message {0} is handed back: not enough time is left to start it", message.id());
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
            LOG.log(
                    Level.WARNING,
                    () -> "message " + message.id() + " returns after its queue's visibility timeout",
                    e);
        }
    }
}
