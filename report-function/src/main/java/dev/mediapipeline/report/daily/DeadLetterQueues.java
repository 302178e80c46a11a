package dev.mediapipeline.report.daily;

import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import java.util.List;

/** Reads the depths of the dead-letter queues. */
public interface DeadLetterQueues {
    /**
     * Counts the messages in each queue, in the order of the configuration.
     *
     * @throws dev.mediapipeline.failure.TransientException if a queue does not respond
     */
    List<DeadLetters> depths();
}
