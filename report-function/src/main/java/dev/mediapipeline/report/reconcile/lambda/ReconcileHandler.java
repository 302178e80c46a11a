package dev.mediapipeline.report.reconcile.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import dev.mediapipeline.batch.Deadline;
import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.report.orphans.FindOrphans;
import dev.mediapipeline.report.orphans.Orphans;
import dev.mediapipeline.report.reconcile.ReconcileDue;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/** Entry point {@code reconcile} of two schedules. Responds with counts of outcomes or orphans, by name. */
@Named("reconcile")
class ReconcileHandler implements RequestHandler<ReconcileTask, Map<String, Integer>> {
    private final ReconcileDue reconcileDue;
    private final FindOrphans findOrphans;
    private final LastResponse lastResponse;

    ReconcileHandler(ReconcileDue reconcileDue, FindOrphans findOrphans, LastResponse lastResponse) {
        this.reconcileDue = reconcileDue;
        this.findOrphans = findOrphans;
        this.lastResponse = lastResponse;
    }

    @Override
    public Map<String, Integer> handleRequest(ReconcileTask task, Context context) {
        return lastResponse.respond(context, () -> reconcile(task, context));
    }

    private Map<String, Integer> reconcile(ReconcileTask task, Context context) {
        Instant time = task.time() == null ? null : Instant.parse(task.time());
        Deadline deadline = () -> Duration.ofMillis(context.getRemainingTimeInMillis());
        return switch (Objects.requireNonNullElse(task.task(), "")) {
            case "due" -> reconcileDue.reconcile(time, deadline);
            case "orphans" -> counts(findOrphans.find(time, deadline));
            default ->
                throw new IllegalArgumentException("reconcile has the tasks due and orphans, not " + task.task());
        };
    }

    private static Map<String, Integer> counts(Orphans orphans) {
        return Map.of("uploads", orphans.uploads(), "renditions", orphans.renditions());
    }
}
