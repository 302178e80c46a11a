package dev.mediapipeline.report.daily;

import dev.mediapipeline.report.daily.DayReport.DeadLetters;
import java.util.List;

/** The queues that hold what nobody could work off. */
public interface DeadLetterQueues {
    /**
     * How many messages each holds now, in the order of the configuration.
     *
     * @throws dev.mediapipeline.failure.TransientException if a queue does not answer
     */
    List<DeadLetters> depths();
}
