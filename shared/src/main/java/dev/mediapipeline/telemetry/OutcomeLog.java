package dev.mediapipeline.telemetry;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * Logs one line for each piece of work, with the same fields in every function: {@code mediaId}, {@code correlationId},
 * {@code function}, {@code outcome}, {@code millis}, {@code cold}. Every log line during the work carries the first three
 * as well.
 */
public final class OutcomeLog {
    private static final Logger LOG = Logger.getLogger(OutcomeLog.class);

    private final String function;
    private final Clock clock;
    private final AtomicBoolean cold = new AtomicBoolean(true);

    /** @param function the module's name, such as {@code resize-function} */
    public OutcomeLog(String function, Clock clock) {
        this.function = function;
        this.clock = clock;
    }

    /**
     * Does the work and logs its outcome: the simple class name of the result, the exception or the error.
     *
     * @return the result of the work; its exception is rethrown
     */
    public <T> T record(String mediaId, String correlationId, Supplier<T> work) {
        return record(mediaId, correlationId, work, result -> result.getClass().getSimpleName());
    }

    /** The same with a name for the result. */
    public <T> T record(String mediaId, String correlationId, Supplier<T> work, Function<T, String> outcome) {
        MDC.put("function", function);
        MDC.put("mediaId", mediaId);
        MDC.put("correlationId", correlationId);
        long start = clock.millis();
        try {
            T result = work.get();
            log(outcome.apply(result), start);
            return result;
        } catch (RuntimeException | Error e) {
            log(e.getClass().getSimpleName(), start);
            throw e;
        } finally {
            MDC.clear();
        }
    }

    /** Marks the next piece of work as the first in a process restored from a snapshot. */
    public void coldAgain() {
        cold.set(true);
    }

    private void log(String outcome, long start) {
        MDC.put("outcome", outcome);
        MDC.put("millis", clock.millis() - start);
        MDC.put("cold", cold.getAndSet(false));
        LOG.info(outcome);
    }
}
