package dev.mediapipeline.localcloud.template;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Invokes a function. */
public sealed interface EventSource {
    /** The event's name within its function. */
    String name();

    /**
     * Messages of a queue.
     *
     * @param batchSize the maximum number of messages in one invocation, at most 10
     * @param maximumConcurrency the maximum number of concurrent invocations by this source, if it is limited
     * @param partialBatches whether the response may name individual failed messages
     */
    record Messages(String name, String queueArn, int batchSize, OptionalInt maximumConcurrency, boolean partialBatches)
            implements EventSource {}

    /**
     * Changes of a table, in order.
     *
     * @param maximumRetryAttempts the maximum number of retries of a failed batch; -1: until it succeeds
     * @param bisect whether a failed batch is halved
     * @param failureQueueArn the queue for reports of batches that were given up
     * @param filters a change has to match one of them, if there are any; other changes are skipped
     */
    record Changes(
            String name,
            String streamArn,
            String startingPosition,
            int batchSize,
            int maximumRetryAttempts,
            boolean bisect,
            boolean partialBatches,
            Optional<String> failureQueueArn,
            List<EventPattern> filters)
            implements EventSource {}

    /**
     * Requests to a route of the HTTP API.
     *
     * @param method an HTTP method, or ANY
     * @param path with {@code {name}} for one segment and {@code {name+}} for the rest
     * @param authorizer the authorizer's name, or NONE; without one, the API's default applies
     * @param scopes a token needs one of these, if there are any
     */
    record Requests(String name, String method, String path, Optional<String> authorizer, List<String> scopes)
            implements EventSource {
        /** The route as API Gateway names it to the function. */
        public String routeKey() {
            return path.equals("$default") ? path : method + " " + path;
        }
    }

    /**
     * A schedule.
     *
     * @param input the payload, in which {@code <aws.scheduler.scheduled-time>} stands for the time of the run
     */
    record Schedule(String name, ScheduleExpression expression, String input) implements EventSource {}
}
