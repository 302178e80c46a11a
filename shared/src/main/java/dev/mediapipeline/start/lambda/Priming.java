package dev.mediapipeline.start.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crac.Context;
import org.crac.Resource;
import org.jboss.logging.Logger;

/**
 * Runs a function's steps once, before Lambda takes a snapshot of its process (SnapStart): processes restored from the
 * snapshot then serve their first invocation with everything loaded. Without a snapshot, none of the steps run.
 */
public final class Priming implements Resource {
    private static final Logger LOG = Logger.getLogger(Priming.class);

    private final List<Step> steps;
    private final Runnable restored;

    private Priming(List<Step> steps, Runnable restored) {
        this.steps = steps;
        this.restored = restored;
    }

    /**
     * A part of an invocation. It changes nothing outside the process, and leaves nothing in it that ages: no secret,
     * no id, no time. It may leave connections open, since the SDK replaces dead ones.
     */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }

    /** The steps of one function. */
    @FunctionalInterface
    public interface Steps {
        /**
         * Lists the steps in order.
         *
         * @param handler takes an event in the form that Lambda sends
         */
        List<Step> through(RequestStreamHandler handler);
    }

    /**
     * Registers the steps for the next snapshot. A failing step is logged, and only costs the first invocations time.
     *
     * @param restored runs in every restored process, before its first invocation
     * @return the registration; the caller must keep it, since the context holds it by a weak reference
     */
    public static Priming register(Context<Resource> context, List<Step> steps, Runnable restored) {
        var priming = new Priming(steps, restored);
        context.register(priming);
        return priming;
    }

    /** An invocation from the bytes of its event to those of its response. It must not use Lambda's context. */
    public static Step invocation(RequestStreamHandler handler, String event) {
        return () -> handler.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(),
                null);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        for (Step step : steps) {
            try {
                step.take();
            } catch (Exception e) {
                LOG.warnf(
                        e, "a step of the priming failed, so its classes are not in the snapshot: %s", e.getMessage());
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        restored.run();
    }
}
