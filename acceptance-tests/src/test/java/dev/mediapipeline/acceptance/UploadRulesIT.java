package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests which uploads the API and the presigned URL accept, and which they refuse. */
@ExtendWith(LocalPipeline.class)
class UploadRulesIT {
    private static final Path PHOTOGRAPH =
            Path.of(System.getProperty("inputs.directory"), "smaller-than-the-square.jpg");
    private static final int TOO_MUCH_FOR_A_BODY = 4 * 1024 * 1024 + 1;

    private final MediaApi api;

    UploadRulesIT(LocalPipeline.Running pipeline) {
        api = pipeline.api();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"contentType\": \"image/jpeg\"}                                        | 400 | invalid-request",
                "{\"contentType\": 7, \"contentLength\": 100}                             | 400 | invalid-request",
                "{\"contentType\": \"image/jpeg\", \"contentLength\": \"many\"}           | 400 | invalid-request",
                "{\"contentType\": \"image/jpeg\", \"contentLength\": -1}                 | 400 | invalid-request",
                "{\"contentType\": \"image/jpeg\", \"contentLength\": 0}                  | 400 | empty",
                "{\"contentType\": \"image/jpeg\", \"contentLength\": 9, \"sha256\": \"x\"} | 400 | invalid-request",
                "{\"contentType\": \"image/jpeg\", \"contentLength\": 52428801}           | 413 | too-large",
                "{\"contentType\": \"image/heic\", \"contentLength\": 100}                | 415 | unsupported-type",
                "[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]                                     | 400 | invalid-request",
                "{\"contentType\"                                                         | 400 | invalid-request"
            })
    void refusesWhatItCannotTake(String json, int status, String problem) {
        var response = api.announce(json);

        assertThat(response.status()).isEqualTo(status);
        assertThat(response.json().path("type").asText()).endsWith(":" + problem);
    }

    @ParameterizedTest(name = "{0} changed to ''{1}''")
    @CsvSource({"content-type, image/png", "if-none-match, ''", "x-amz-meta-correlation-id, other"})
    void thePresignedUrlTakesNoOtherHeaders(String header, String value) throws IOException {
        JsonNode upload = api.announce(PHOTOGRAPH, "image/jpeg").json().path("upload");

        assertThat(api.upload(upload, Files.readAllBytes(PHOTOGRAPH), Map.of(header, value)))
                .isEqualTo(403);
    }

    @Test
    void thePresignedUrlTakesNoOtherLength() throws IOException {
        JsonNode upload = api.announce(PHOTOGRAPH, "image/jpeg").json().path("upload");

        assertThat(api.upload(upload, new byte[10], Map.of())).isEqualTo(403);
    }

    @Test
    void thePresignedUrlTakesOneUpload() throws IOException {
        JsonNode upload = api.announce(PHOTOGRAPH, "image/jpeg").json().path("upload");
        byte[] bytes = Files.readAllBytes(PHOTOGRAPH);

        assertThat(api.upload(upload, bytes, Map.of())).isEqualTo(200);
        assertThat(api.upload(upload, bytes, Map.of())).isEqualTo(412);
    }

    @Test
    void aSmallPhotographCanBeTheBody() throws IOException {
        var response = api.send(Files.readAllBytes(PHOTOGRAPH), "image/jpeg");

        assertThat(response.status()).isEqualTo(201);
        String id = response.json().path("mediaId").asText();
        assertThat(response.headers().firstValue("location")).contains("/v1/media/" + id);
        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    @Test
    void aLargerPhotographIsSentTheOtherWay() {
        var response = api.send(new byte[TOO_MUCH_FOR_A_BODY], "image/jpeg");

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.json().path("detail").asText()).contains("application/json");
    }

    @ParameterizedTest
    @CsvSource({"7f33746b-21ce-404e-ae02-57296eb62325", "nothing", "..%2Fetc"})
    void whatDoesNotExistIsNotFound(String id) {
        assertThat(api.media(id).status()).isEqualTo(404);
    }

    @Test
    void aCorrelationIdOfTheClientComesBack() {
        var response = api.health(Map.of("x-correlation-id", "try-1"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.headers().firstValue("x-correlation-id")).contains("try-1");
    }
}
