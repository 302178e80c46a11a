package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.sentBy;
import static dev.mediapipeline.api.lambda.ApiEvents.withQuery;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListMediaHandlerTest {
    private final ApiDriver api = new ApiDriver();

    private JsonNode page(Map<String, String> query) {
        ApiResponse response = api.respond(withQuery(query, event("list.json")));
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return ApiDriver.json(response);
    }

    private void refuses(String field, Map<String, String> query) {
        JsonNode problem = api.problem(400, "invalid-request", withQuery(query, event("list.json")));

        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly(field);
    }

    private void given(int count) {
        for (int i = 0; i < count; i++) {
            api.store.put(SampleMedia.in(MediaStatus.READY, MediaId.random()));
        }
    }

    @Test
    void listsWhatTheCallerHas() {
        var media = SampleMedia.announced(SampleMedia.declaration());
        api.store.put(media);

        JsonNode page = ApiDriver.json(api.respond(event("list.json")));

        assertThat(page.toString())
                .isEqualTo(
                        "{\"items\":[{\"mediaId\":\"%s\",\"status\":\"AWAITING_UPLOAD\",\"fileName\":\"beach.jpg\",\"createdAt\":\"2026-03-01T10:00:00Z\"}]}"
                                .formatted(media.id()));
    }

    @Test
    void saysNothingOfANameThatWasNotGiven() {
        api.store.put(SampleMedia.announced(new Declaration(null, "image/png", 1, null)));

        assertThat(page(Map.of()).path("items").path(0).has("fileName")).isFalse();
    }

    @Test
    void listsNothingOfOthers() {
        given(1);

        assertThat(ApiDriver.json(api.respond(sentBy("bob", event("list.json"))))
                        .toString())
                .isEqualTo("{\"items\":[]}");
    }

    @Test
    void goesOnFromPageToPage() {
        given(5);
        var seen = new HashSet<String>();
        var query = new HashMap<>(Map.of("limit", "2"));
        int pages = 0;
        JsonNode page;
        do {
            page = page(query);
            seen.addAll(page.path("items").findValuesAsText("mediaId"));
            query.put("cursor", page.path("nextCursor").asText());
            pages++;
        } while (page.has("nextCursor"));

        assertThat(pages).isEqualTo(3);
        assertThat(seen).hasSize(5);
    }

    @Test
    void givesTwentyFiveUnlessToldOtherwise() {
        given(101);
        var withoutQuery = event("media.json");
        withoutQuery.setRouteKey("GET /v1/media");

        ApiResponse response = api.respond(withoutQuery);
        assertThat(ApiDriver.json(response).path("items")).hasSize(25);
        assertThat(page(Map.of()).path("items")).hasSize(25);
        assertThat(page(Map.of("limit", "100")).path("items")).hasSize(100);
    }

    @Test
    void listsOneStatus() {
        given(2);
        api.store.put(SampleMedia.in(MediaStatus.FAILED, MediaId.random()));

        assertThat(page(Map.of("status", "FAILED")).path("items").findValuesAsText("status"))
                .containsExactly("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "101", "-1", "+5", "2.0", "1e1", "999999999999", "7,8", "٣", " 5", "a"})
    void refusesALimitThatIsNone(String limit) {
        refuses("limit", Map.of("limit", limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ready", "DELETED", "UNKNOWN", "READY,FAILED", "READY ", "../READY"})
    void refusesAStatusThatIsNone(String status) {
        refuses("status", Map.of("status", status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "../../etc/passwd", "\u0000", "AAABnJf8_oBPHAtuXTpMiJpTDX9PfwwRx3nCq8Vn1o0"})
    void refusesACursorThatIsNone(String cursor) {
        refuses("cursor", Map.of("cursor", cursor));
    }

    @Test
    void refusesACursorOfAnotherStatusOrOfAnotherOwner() {
        given(3);
        String cursor = page(Map.of("limit", "1")).path("nextCursor").asText();

        refuses("cursor", Map.of("limit", "1", "status", "READY", "cursor", cursor));
        var event = sentBy("bob", withQuery(Map.of("cursor", cursor), event("list.json")));
        api.problem(400, "invalid-request", event);
    }

    @Test
    void namesEveryParameterThatIsWrong() {
        JsonNode problem =
                api.problem(400, "invalid-request", withQuery(Map.of("limit", "0", "status", "a"), event("list.json")));

        assertThat(problem.path("errors").findValuesAsText("field")).containsExactly("status", "limit");
    }
}
