package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.sentBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GetMediaHandlerTest {
    private static final MediaId ID = new MediaId("11111111-1111-4111-8111-111111111111");

    private final ApiDriver api = new ApiDriver();

    private JsonNode shown(Media media) {
        api.store.put(media);
        ApiResponse response = api.respond(event("media.json"));
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return ApiDriver.json(response);
    }

    @Test
    void showsAMediaThatIsReady() {
        JsonNode media = shown(SampleMedia.in(MediaStatus.READY, ID));

        assertThat(media.path("mediaId").asText()).isEqualTo(ID.value());
        assertThat(media.path("status").asText()).isEqualTo("READY");
        assertThat(media.path("fileName").asText()).isEqualTo("beach.jpg");
        assertThat(media.path("createdAt").asText()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(media.path("updatedAt").asText()).isEqualTo("2026-03-01T10:00:02Z");
        assertThat(media.path("source").toString())
                .isEqualTo("{\"format\":\"JPEG\",\"width\":640,\"height\":480,\"pages\":1,\"bytes\":1234}");
        assertThat(media.has("reason")).isFalse();
    }

    @Test
    void listsRenditionsInTheOrderOfThePlanWithTheirUrls() {
        JsonNode renditions = shown(SampleMedia.in(MediaStatus.PROCESSING, ID)).path("renditions");

        assertThat(renditions.findValuesAsText("name")).containsExactly("w320", "square");
        assertThat(renditions.path(0).path("group").asText()).isEqualTo("preview");
        assertThat(renditions.path(0).path("width").asInt()).isEqualTo(320);
        assertThat(renditions.path(0).path("bytes").asInt()).isEqualTo(31040);
        assertThat(renditions.path(0).path("url").asText())
                .matches("https://renditions.example/" + ID + "/preview/w320-[0-9a-f]{16}\\.webp");
    }

    @Test
    void showsAMediaWhoseBytesAreToCome() {
        JsonNode media = shown(Media.awaitingUpload(
                ID,
                new Owner("ada"),
                SampleMedia.NOW,
                SampleMedia.NOW,
                "correlation-1",
                new Declaration(null, "image/png", 1, null)));

        assertThat(media.path("status").asText()).isEqualTo("AWAITING_UPLOAD");
        assertThat(media.has("source")).isFalse();
        assertThat(media.has("fileName")).isFalse();
        assertThat(media.path("renditions").isEmpty()).isTrue();
    }

    @Test
    void saysWhyAMediaFailed() {
        JsonNode media =
                shown(SampleMedia.in(MediaStatus.FAILED, ID, new Failure(Failure.CORRUPT, "the file ends early")));

        assertThat(media.path("reason").toString())
                .isEqualTo("{\"code\":\"CORRUPT\",\"detail\":\"the file ends early\"}");
        assertThat(media.path("renditions")).hasSize(2);
    }

    @Test
    void doesNotTellWhatIsNotTheClients() {
        String shown = shown(SampleMedia.in(MediaStatus.READY, ID)).toString();

        assertThat(shown).doesNotContain("ada", "correlation-1", "etag1", "0055AED6DCD90281E5");
    }

    @Test
    void findsNothingThatWasDeleted() {
        api.store.put(SampleMedia.in(MediaStatus.DELETED, ID));

        api.problem(404, "not-found", event("media.json"));
    }

    @Test
    void respondsForAnotherOwnersMediaItemAsForNone() {
        JsonNode missing = api.problem(404, "not-found", event("media.json"));
        api.store.put(SampleMedia.in(MediaStatus.READY, ID));

        assertThat(api.problem(404, "not-found", sentBy("bob", event("media.json"))))
                .isEqualTo(missing);
    }

    @Test
    void showsWhatALaterVersionKnowsAsUnknown() {
        assertThat(shown(SampleMedia.in(MediaStatus.UNKNOWN, ID)).path("status").asText())
                .isEqualTo("UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22222222-2222-4222-8222-222222222222",
                "7",
                "..",
                "../../11111111-1111-4111-8111-111111111111",
                "11111111-1111-4111-8111-111111111111/..",
                "11111111-1111-4111-8111-111111111111\n",
                "\u0000",
                "AAAAAAAA-1111-4111-8111-111111111111",
                "<script>"
            })
    void findsNothingUnderOtherIds(String id) {
        api.store.put(SampleMedia.in(MediaStatus.READY, ID));
        var event = event("media.json");
        event.setPathParameters(Map.of("mediaId", id));

        JsonNode problem = api.problem(404, "not-found", event);

        assertThat(problem.path("detail").asText()).contains("'" + id + "'");
    }

    @Test
    void asksToTryAgainWhenTheMediaCannotBeRead() {
        api.store.breakDown();

        assertThat(api.problem(503, "try-again", event("media.json")).toString())
                .doesNotContain("secret-host");
    }

    @Test
    void keepsToItselfWhatWentWrongInside() {
        var broken = new ApiDriver(rendition -> {
            throw new IllegalStateException("secret-key");
        });
        broken.store.put(SampleMedia.in(MediaStatus.READY, ID));

        assertThat(broken.problem(500, "internal", event("media.json")).toString())
                .doesNotContain("secret-key", "Exception");
    }
}
