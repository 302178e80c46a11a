package dev.mediapipeline.localcloud.events;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads from a function's response which items of a batch failed, by Lambda's rules. */
final class BatchResponse {
    private static final JsonMapper JSON = JsonMapper.shared();

    private BatchResponse() {}

    /**
     * The ids that failed. No response, one without a list, or one with an empty list is success; a response that is
     * not JSON, or an id that is missing, empty or not in the batch, fails the whole batch.
     *
     * @param body the response of the function
     * @param batch the ids of the whole batch
     */
    static Set<String> failures(String body, Set<String> batch) {
        try {
            var response = body.isBlank() ? JSON.nullNode() : JSON.readTree(body);
            if (!response.isNull() && !response.isObject()) {
                return batch;
            }
            var failures = response.path("batchItemFailures");
            if (failures.isMissingNode() || failures.isNull()) {
                return Set.of();
            }
            return failures.isArray() ? ids(failures, batch) : batch;
        } catch (JacksonException e) {
            return batch;
        }
    }

    private static Set<String> ids(JsonNode failures, Set<String> batch) {
        var failed = new HashSet<String>();
        for (var failure : failures) {
            var id = failure.path("itemIdentifier");
            if (!id.isString() || !batch.contains(id.stringValue())) {
                return batch;
            }
            failed.add(id.stringValue());
        }
        return failed;
    }
}
