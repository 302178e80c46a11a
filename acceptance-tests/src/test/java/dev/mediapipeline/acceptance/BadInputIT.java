package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Tests that bad input gets a clear response and does no harm. */
@ExtendWith(LocalPipeline.class)
class BadInputIT {
    private static final String DECLARATION =
            Inputs.declaration(Inputs.file("smaller-than-the-square.jpg"), "image/jpeg");

    private final LocalPipeline.Running pipeline;
    private final MediaApi api;
    private final Remains remains;

    BadInputIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        api = pipeline.api();
        remains = new Remains(pipeline);
    }

    private String token(Map<String, Object> changes) {
        var claims = new HashMap<String, Object>(Map.of(
                "iss",
                pipeline.cloud().issuer().address(),
                "sub",
                "mallory",
                "client_id",
                "local-client",
                "token_use",
                "access",
                "iat",
                Instant.now().getEpochSecond(),
                "exp",
                Instant.now().plusSeconds(600).getEpochSecond()));
        claims.putAll(changes);
        return pipeline.cloud().issuer().sign(claims);
    }

    @Test
    void aTokenIsOfTheTimeTheIssuerAndTheAudience() {
        Instant now = Instant.now();

        assertThat(api.with(token(Map.of())).list("").status()).isEqualTo(200);
        assertThat(api.with(token(Map.of("exp", now.minusSeconds(120).getEpochSecond())))
                        .list("")
                        .status())
                .as("expired")
                .isEqualTo(401);
        assertThat(api.with(token(Map.of("nbf", now.plusSeconds(600).getEpochSecond())))
                        .list("")
                        .status())
                .as("not valid yet")
                .isEqualTo(401);
        assertThat(api.with(token(Map.of("iss", "https://issuer.example")))
                        .list("")
                        .status())
                .as("of another issuer")
                .isEqualTo(401);
        assertThat(api.with(token(Map.of("client_id", "another-client")))
                        .list("")
                        .status())
                .as("for another audience")
                .isEqualTo(401);
    }

    @Test
    void aTokenIsAUsersAccessToken() {
        assertThat(api.with(token(Map.of("token_use", "id"))).list("").status()).isEqualTo(403);
        assertThat(api.with(token(Map.of("sub", "local-client"))).list("").status())
                .isEqualTo(403);
        assertThat(api.with(token(Map.of("sub", "m".repeat(256)))).list("").status())
                .isEqualTo(403);
        assertThat(api.with(token(Map.of("sub", "m".repeat(255)))).list("").status())
                .isEqualTo(200);
    }

    @Test
    void halfACharacterIsRefusedInWords() {
        assertThat(api.announce("{\"contentType\": \"\\ud83c\", \"contentLength\": 1}")
                        .status())
                .isEqualTo(415);
        assertThat(api.announce("{\"contentType\": \"image/png\", \"contentLength\": 1, \"\\udf04\": 1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aBodyIsUtf8() {
        byte[] latin =
                DECLARATION.replace("smaller-than-the-square.jpg", "café.jpg").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(api.send(latin, "application/json").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30, 400",
        "2026-13-01, 400",
        "2026-1-1,   400",
        "today,      400",
        "9999-01-01, 400",
        "..%2F..%2F, 400"
    })
    void aReportIsOfADayThatWas(String date, int status) {
        var response = pipeline.apiOfOperator().report(date, "application/json");

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().path("errors").path(0).path("field").asText())
                .isEqualTo("date");
    }

    @Test
    void aReportIsNoPicture() {
        assertThat(pipeline.apiOfOperator()
                        .report(LocalDate.EPOCH.toString(), "image/png")
                        .status())
                .isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..%2F..%2Fetc%2Fpasswd", "%00", "7F33746B-21CE-404E-AE02-57296EB62325", "%E2%80%AE"})
    void anIdIsAnId(String id) {
        assertThat(api.media(id).status()).isEqualTo(404);
        assertThat(api.delete(id).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void anIdempotencyKeyIsVisibleAndHasALength(String key) {
        assertThat(api.announce(DECLARATION, Map.of("idempotency-key", key)).status())
                .isEqualTo(400);
    }

    static String[] badKeys() {
        return new String[] {"", "k".repeat(256), "a\tb", "a b"};
    }

    @ParameterizedTest
    @MethodSource("badNames")
    void aFileNameHasNoControlCharactersAndAnEnd(String name) {
        String declaration = DECLARATION.replace("smaller-than-the-square.jpg", name);

        var response = api.announce(declaration);

        assertThat(response.status()).isEqualTo(400);
        assertThat(response.json().path("errors").path(0).path("field").asText())
                .isEqualTo("fileName");
    }

    static String[] badNames() {
        return new String[] {"", " ", "a\\u0000b", "a\\u001bb", "é".repeat(512), "\\ud800"};
    }

    /** File names are data: nothing is ever stored or opened under them. */
    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "C:\\\\windows", "a;rm -rf", "🌄.jpg", "%2e%2e%2f"})
    void anyOtherFileNameIsTaken(String name) {
        assertThat(api.announce(DECLARATION.replace("smaller-than-the-square.jpg", name))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @MethodSource("strangeKeys")
    void anUnannouncedObjectHarmsNothing(String key) {
        pipeline.aws()
                .sqs()
                .sendMessage(send -> send.queueUrl(remains.queue("IngestQueue")).messageBody("""
                        {"Records": [{"eventName": "ObjectCreated:Put", "eventTime": "2026-11-24T10:00:00.000Z",
                          "s3": {"bucket": {"name": "%s"}, "object": {"key": "%s", "sequencer": "01"}}}]}
                        """.formatted(
                                remains.bucket("UploadsBucket"), URLEncoder.encode(key, StandardCharsets.UTF_8))));

        Awaitility.await("the queue").until(() -> waiting("IngestQueue") == 0);
        assertThat(waiting("IngestDeadLetterQueue")).isZero();
    }

    static String[] strangeKeys() {
        return new String[] {"../../etc/passwd", "a\u0001b", "é".repeat(512), "100%", "a b+c", "/"};
    }

    private int waiting(String queue) {
        return pipeline
                .aws()
                .sqs()
                .getQueueAttributes(get -> get.queueUrl(remains.queue(queue))
                        .attributeNames(
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                .attributes()
                .values()
                .stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }
}
