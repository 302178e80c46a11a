package dev.mediapipeline.localcloud.services;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Accepts events as EventBridge does, and keeps the last ones. */
public final class EventBus {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int KEPT = 1_000;
    private static final int ENTRIES = 10;
    private static final int BYTES = 256 * 1024;

    private final Deque<Event> events = new ArrayDeque<>();

    /** An event that was accepted. */
    public record Event(String bus, String source, String detailType, JsonNode detail) {}

    /** The last events, the oldest first. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** Performs {@code PutEvents}. */
    synchronized ObjectNode put(JsonNode request) {
        var entries = request.path("Entries");
        var bytes = entries.valueStream().mapToInt(EventBus::size).sum();
        if (entries.isEmpty() || entries.size() > ENTRIES || bytes > BYTES) {
            throw new ServiceException(
                    "ValidationException",
                    "%d entries of %d bytes: the limit is 1 to %d entries of %d bytes in total."
                            .formatted(entries.size(), bytes, ENTRIES, BYTES));
        }
        var response = JSON.createObjectNode();
        var results = response.putArray("Entries");
        entries.forEach(entry -> results.add(accept(entry)));
        return response.put(
                "FailedEntryCount",
                results.valueStream().filter(result -> result.has("ErrorCode")).count());
    }

    private ObjectNode accept(JsonNode entry) {
        for (var name : List.of("Source", "DetailType", "Detail")) {
            if (entry.path(name).asString("").isEmpty()) {
                return refused("InvalidArgument", "Parameter %s is not valid. Reason: it is required.".formatted(name));
            }
        }
        var bus = entry.path("EventBusName").asString("default");
        if (!bus.matches("[/.\\-_A-Za-z0-9]+|arn:aws:events:[^/]+:event-bus/.+")) {
            return refused("InvalidArgument", "Parameter EventBusName is not valid.");
        }
        try {
            var detail = JSON.readTree(entry.path("Detail").asString());
            if (!detail.isObject()) {
                return refused("MalformedDetail", "Detail is malformed.");
            }
            events.add(new Event(
                    bus,
                    entry.path("Source").asString(),
                    entry.path("DetailType").asString(),
                    detail));
            if (events.size() > KEPT) {
                events.removeFirst();
            }
            return JSON.createObjectNode().put("EventId", UUID.randomUUID().toString());
        } catch (JacksonException e) {
            return refused("MalformedDetail", "Detail is malformed.");
        }
    }

    private static ObjectNode refused(String code, String message) {
        return JSON.createObjectNode().put("ErrorCode", code).put("ErrorMessage", message);
    }

    /** The size as EventBridge counts it: 14 bytes for the time, plus the texts. */
    private static int size(JsonNode entry) {
        return (entry.has("Time") ? 14 : 0)
                + List.of("Source", "DetailType", "Detail").stream()
                        .mapToInt(name -> entry.path(name).asString("").getBytes(StandardCharsets.UTF_8).length)
                        .sum();
    }
}
