package dev.mediapipeline.localcloud.services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventBusTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventBus bus = new EventBus();

    @Test
    void keepsWhatItAccepts() {
        var response = bus.put(request(entry("{\"a\":1}").put("EventBusName", "media")));

        assertThat(response.path("FailedEntryCount").asInt()).isZero();
        assertThat(response.at("/Entries/0/EventId").asString()).isNotEmpty();
        assertThat(bus.events())
                .containsExactly(new EventBus.Event("media", "source", "Type", JSON.readTree("{\"a\":1}")));
    }

    @Test
    void refusesOneEntryAndTakesTheOthers() {
        var response = bus.put(request(
                entry("not JSON"),
                entry("[]"),
                entry("{}").put("Source", ""),
                entry("{}").put("EventBusName", "a bus"),
                entry("{}")));

        assertThat(response.path("FailedEntryCount").asInt()).isEqualTo(4);
        assertThat(response.path("Entries")
                        .valueStream()
                        .map(e -> e.path("ErrorCode").asString("")))
                .containsExactly("MalformedDetail", "MalformedDetail", "InvalidArgument", "InvalidArgument", "");
        assertThat(bus.events()).hasSize(1);
    }

    @Test
    void refusesRequestsOutsideOfTheLimits() {
        refuses(request());
        refuses(request(IntStream.range(0, 11).mapToObj(i -> entry("{}")).toArray(ObjectNode[]::new)));
        refuses(request(entry("{\"a\":\"" + "é".repeat(128 * 1024) + "\"}")));
        assertThat(bus.events()).isEmpty();
    }

    @Test
    void forgetsTheOldest() {
        IntStream.range(0, 1_001).forEach(i -> bus.put(request(entry("{\"i\":" + i + "}"))));

        assertThat(bus.events()).hasSize(1_000);
        assertThat(bus.events().getFirst().detail().path("i").asInt()).isEqualTo(1);
    }

    private void refuses(JsonNode request) {
        assertThatThrownBy(() -> bus.put(request))
                .isInstanceOfSatisfying(
                        ServiceException.class, e -> assertThat(e.code()).isEqualTo("ValidationException"));
    }

    private static ObjectNode entry(String detail) {
        return JSON.createObjectNode()
                .put("Source", "source")
                .put("DetailType", "Type")
                .put("Detail", detail);
    }

    private static JsonNode request(ObjectNode... entries) {
        var request = JSON.createObjectNode();
        var array = request.putArray("Entries");
        for (var entry : entries) {
            array.add(entry);
        }
        return request;
    }
}
