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
 * What is done once before Lambda takes a snapshot of the process (SnapStart), so that those restored from it answer
 * their first invocation with everything loaded. Where no snapshot is taken, none of it runs.
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
     * Something that an invocation does. It changes nothing outside of the process, and leaves nothing in it that gets
     * old: no secret, no id, no time. Connections may be open when it ends, since the SDK makes those anew that are dead.
     */
    @FunctionalInterface
    public interface Step {
        void take() throws Exception;
    }

    /**
     * Has the steps taken before the snapshot. A step that fails is logged: the first invocations are slower, no more.
     *
     * @param restored runs in every process that is restored, before its first invocation
     * @return what has to be kept, because the context forgets what nobody else refers to
     */
    public static Priming register(Context<Resource> context, List<Step> steps, Runnable restored) {
        var priming = new Priming(steps, restored);
        context.register(priming);
        return priming;
    }

    /** An invocation, from the bytes of its event to those of its answer. It must not ask for Lambda's context. */
    public static Step invocation(RequestStreamHandler entrance, String event) {
        return () -> entrance.handleRequest(
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
                LOG.warnf(e, "the snapshot is taken without what a step of the priming loads: %s", e.getMessage());
            }
        }
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {
        restored.run();
    }
}
