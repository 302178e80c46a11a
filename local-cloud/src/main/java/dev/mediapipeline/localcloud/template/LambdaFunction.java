package dev.mediapipeline.localcloud.template;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * A function of the template.
 *
 * @param codeUri the path of its zip, relative to the template's folder
 * @param memoryMegabytes its memory size
 * @param timeout the maximum duration of one invocation
 * @param reservedConcurrency the maximum number of concurrent invocations, if it is limited
 * @param policies its policies as written, references resolved; empty if it has none
 */
public record LambdaFunction(
        String logicalId,
        String arn,
        String codeUri,
        String handler,
        String runtime,
        int memoryMegabytes,
        Duration timeout,
        OptionalInt reservedConcurrency,
        Map<String, String> environment,
        List<EventSource> events,
        JsonNode policies) {

    /** The events of one kind, in the template's order. */
    public <T extends EventSource> List<T> events(Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
