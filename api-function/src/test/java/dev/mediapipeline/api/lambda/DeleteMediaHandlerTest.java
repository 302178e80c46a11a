package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.lambda.ApiEvents.about;
import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.sentBy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeleteMediaHandlerTest {
    private static final MediaId ID = new MediaId("11111111-1111-4111-8111-111111111111");

    private final ApiDriver api = new ApiDriver();

    private void deletes() {
        ApiResponse response = api.respond(event("delete.json"));

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        assertThat(response.header("content-type")).isEmpty();
    }

    @Test
    void deletesAMediaSoThatItIsFoundNoMore() {
        api.store.put(SampleMedia.in(MediaStatus.READY, ID));

        deletes();

        api.problem(404, "not-found", event("media.json"));
        assertThat(ApiDriver.json(api.respond(event("list.json"))).path("items").isEmpty())
                .isTrue();
    }

    @Test
    void deletesItAgain() {
        api.store.put(SampleMedia.in(MediaStatus.READY, ID));

        deletes();
        deletes();
    }

    @Test
    void deletesNothingOfOthers() {
        api.store.put(SampleMedia.in(MediaStatus.READY, ID));

        api.problem(404, "not-found", sentBy("bob", event("delete.json")));

        assertThat(api.registered().status()).isEqualTo(MediaStatus.READY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "22222222-2222-4222-8222-222222222222",
                "../11111111-1111-4111-8111-111111111111",
                "\u0000",
                "AAAAAAAA-1111-4111-8111-111111111111"
            })
    void findsNothingUnderOtherIds(String id) {
        api.problem(404, "not-found", about(id, event("delete.json")));
    }

    @Test
    void asksToTryAgainWhenItCannotBeDeleted() {
        api.store.breakDown();

        api.problem(503, "try-again", event("delete.json"));
    }
}
