package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that another system can announce an upload with a signed hook instead of a token. */
@ExtendWith(LocalPipeline.class)
class HooksIT {
    private static final Path PHOTOGRAPH = Inputs.file("smaller-than-the-square.jpg");
    private static final String BODY = Inputs.declaration(PHOTOGRAPH, "image/jpeg");

    private final MediaApi anonymous;
    private final MediaApi owner;
    private final MediaApi other;

    HooksIT(LocalPipeline.Running pipeline) {
        anonymous = pipeline.api().with("");
        owner = pipeline.apiOf(HookSender.OWNER);
        other = pipeline.api();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theMediaBelongsToTheOwnerOfTheKey(boolean newer) throws IOException {
        String secret = newer ? HookSender.SECRET : HookSender.EARLIER_SECRET;

        var response = anonymous.hook(BODY, HookSender.headers(BODY, secret, Instant.now()));

        assertThat(response.status()).as(response.body()).isEqualTo(201);
        String id = response.json().path("mediaId").asText();
        assertThat(anonymous.upload(response.json().path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .isEqualTo(200);
        assertThat(owner.ended(id).path("status").asText()).isEqualTo("READY");
        assertThat(other.media(id).status()).isEqualTo(404);
    }

    @Test
    void aHookWhoseResponseWasLostIsDeliveredAgain() throws IOException {
        var headers = HookSender.headers(BODY, HookSender.SECRET, Instant.now());
        var lost = anonymous.hook(BODY, headers);
        assertThat(lost.status()).isEqualTo(201);

        var again = anonymous.hook(BODY, headers);

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("mediaId")).isEqualTo(lost.json().path("mediaId"));
        assertThat(anonymous.upload(again.json().path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .isEqualTo(200);
    }

    @Test
    void aReplayUploadsNothingOnceThePhotographIsThere() throws IOException {
        var headers = HookSender.headers(BODY, HookSender.SECRET, Instant.now());
        var first = anonymous.hook(BODY, headers);
        assertThat(anonymous.upload(first.json().path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .isEqualTo(200);
        owner.ended(first.json().path("mediaId").asText());

        var replay = anonymous.hook(BODY, headers);

        assertThat(anonymous.upload(replay.json().path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .isEqualTo(412);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource({
        "webhook-key-id,    unknown",
        "webhook-id,        msg_other",
        "webhook-timestamp, 1700000000",
        "webhook-timestamp, soon",
        "webhook-signature, v1;AAAA",
        "webhook-signature, ''",
        "webhook-key-id,    ''"
    })
    void aForgedHookIsRefused(String header, String value) {
        var headers = new HashMap<>(HookSender.headers(BODY, HookSender.SECRET, Instant.now()));
        headers.put(header, value.replace(';', ','));

        assertThat(anonymous.hook(BODY, headers).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(longs = {-360, 360})
    void aHookOfAnotherTimeIsRefused(long seconds) {
        var headers = HookSender.headers(BODY, HookSender.SECRET, Instant.now().plusSeconds(seconds));

        assertThat(anonymous.hook(BODY, headers).status()).isEqualTo(401);
    }

    @Test
    void aChangedBodyIsRefused() {
        var headers = HookSender.headers(BODY, HookSender.SECRET, Instant.now());

        assertThat(anonymous.hook(BODY + " ", headers).status()).isEqualTo(401);
    }

    @Test
    void aSignedBodyThatDeclaresNothingIsRefused() {
        var headers = HookSender.headers("{}", HookSender.SECRET, Instant.now());

        assertThat(anonymous.hook("{}", headers).status()).isEqualTo(400);
    }
}
