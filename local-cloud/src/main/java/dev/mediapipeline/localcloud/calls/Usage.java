package dev.mediapipeline.localcloud.calls;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the calls of functions, and of clients with presigned URLs, since the start. It leaves out the polling for
 * event sources, refused calls, and the write units that AWS charges for a write with a failed condition, since no
 * response reports them.
 *
 * @param byFunction requests by function and action, a batch as one; those by a presigned URL count for the function
 *     that signed it
 * @param writeUnits write units of DynamoDB, indexes included
 * @param readUnits read units of DynamoDB
 */
public record Usage(Map<String, Map<String, Long>> byFunction, double writeUnits, double readUnits) {

    /** Requests by action. */
    public Map<String, Long> requests() {
        var requests = new TreeMap<String, Long>();
        byFunction.values().forEach(of -> of.forEach((action, n) -> requests.merge(action, n, Long::sum)));
        return requests;
    }

    /** The usage since an earlier one. */
    public Usage minus(Usage earlier) {
        var difference = new TreeMap<String, Map<String, Long>>();
        byFunction.forEach((function, requests) -> {
            var before = earlier.byFunction.getOrDefault(function, Map.of());
            var since = new TreeMap<>(requests);
            since.replaceAll((action, n) -> n - before.getOrDefault(action, 0L));
            since.values().removeIf(n -> n == 0);
            if (!since.isEmpty()) {
                difference.put(function, since);
            }
        });
        return new Usage(difference, writeUnits - earlier.writeUnits, readUnits - earlier.readUnits);
    }
}
