package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BYTES;
import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.withBody;
import static dev.mediapipeline.api.lambda.ApiEvents.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreateMediaHandlerTest {
    private final ApiDriver api = new ApiDriver();

    private JsonNode created(ApiResponse response) {
        assertThat(response.status()).as(response.body()).isEqualTo(201);
        JsonNode created = ApiDriver.json(response);
        assertThat(created.path("mediaId").asText())
                .isEqualTo(api.registered().id().value());
        assertThat(response.header("location"))
                .contains("/v1/media/" + api.registered().id());
        return created;
    }

    @Test
    void grantsWhatIsAnnounced() {
        JsonNode upload = created(api.respond(event("announce.json"))).path("upload");

        Media media = api.registered();
        assertThat(media.status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(media.owner()).isEqualTo(ADA);
        assertThat(media.correlationId()).isEqualTo("checkout-1742");
        assertThat(media.declaration())
                .isEqualTo(
                        new Declaration("beach.jpg", "image/jpeg", 13, "v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDgM="));
        assertThat(upload.path("method").asText()).isEqualTo("PUT");
        assertThat(upload.path("url").asText()).isEqualTo("https://uploads.example/" + media.id());
        assertThat(upload.path("expiresAt").asText()).isEqualTo("2026-03-01T10:15:00Z");
        assertThat(upload.path("headers").path("x-amz-checksum-sha256").asText())
                .isEqualTo("v4kepG6tSZPomqfaAquMI91Q8p6armRgcQU2Ol8HDgM=");
    }

    @Test
    void grantsTheLeastThatCanBeAnnounced() {
        created(api.respond(event("announce-least.json")));

        assertThat(api.registered().declaration()).isEqualTo(new Declaration(null, "image/png", 52_428_800, null));
    }

    @Test
    void readsABodyThatIsEncoded() {
        created(api.respond(event("announce-encoded.json")));

        assertThat(api.registered().declaration().fileName()).isEqualTo("größe.jpg");
    }

    @Test
    void takesAPhotographAsTheBody() {
        JsonNode created = created(api.respond(event("photograph.json")));

        assertThat(created.has("upload")).isFalse();
        assertThat(api.registered().declaration()).isEqualTo(new Declaration("beach.jpg", "image/jpeg", 13, null));
        assertThat(api.originals.of(api.registered().id())).contains(BYTES);
    }

    @Test
    void refusesAPhotographThatARequestCannotCarry() {
        String tooLarge = Base64.getEncoder().encodeToString(new byte[4 * 1024 * 1024 + 1]);

        JsonNode problem = api.problem(413, "too-large", withBody(tooLarge, event("photograph.json")));

        assertThat(problem.path("detail").asText()).contains("4194304", "application/json");
        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void refusesAnEmptyPhotograph() {
        api.problem(400, "empty", withBody("", event("photograph.json")));

        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void refusesAPhotographWithANameThatIsNone() {
        for (String name : List.of("", " ", "x".repeat(256), "%C3%A9".repeat(256), "a%0Ab", "a%00", "a%EF%BF%BD")) {
            JsonNode problem =
                    api.problem(400, "invalid-request", withHeader("x-file-name", name, event("photograph.json")));

            assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("x-file-name");
        }
        assertThat(api.store.all()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "caf%C3%A9.jpg, café.jpg",
        "caf%c3%a9.jpg, café.jpg",
        "%E5%86%99%E7%9C%9F, 写真",
        "%F0%9F%8C%84.jpg, 🌄.jpg",
        "100%25.jpg, 100%.jpg",
        "%2525, %25",
        "a+b c.jpg, a+b c.jpg",
        "..%2F..%2Fetc%2Fpasswd, ../../etc/passwd"
    })
    void decodesTheNameOfAPhotograph(String header, String name) {
        created(api.respond(withHeader("x-file-name", header, event("photograph.json"))));

        assertThat(api.registered().declaration().fileName()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "café.jpg",
                "cafÃ©.jpg",
                "写真",
                "a\tb",
                "100%.jpg",
                "%",
                "%4",
                "%zz",
                "%u00e9",
                "%E9",
                "%C3",
                "%C0%AF",
                "%ED%A0%BC",
                "%F8%88%80%80%80"
            })
    void explainsTheEncodingToANameThatIsNotEncoded(String header) {
        JsonNode problem =
                api.problem(400, "invalid-request", withHeader("x-file-name", header, event("photograph.json")));

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("x-file-name");
        assertThat(problem.path("errors").path(0).path("message").asText()).contains("caf%C3%A9.jpg", "UTF-8");
        assertThat(api.store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZIP", "br", "identity, gzip", "gzip,identity", "aws-chunked", "x"})
    void refusesCompressedBodies(String encoding) {
        for (String file : List.of("announce.json", "announce-encoded.json", "photograph.json")) {
            JsonNode problem =
                    api.problem(415, "unsupported-type", withHeader("content-encoding", encoding, event(file)));

            assertThat(problem.path("detail").asText()).contains("content-encoding '" + encoding + "'");
        }
        assertThat(api.store.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "Identity", ""})
    void takesBodiesThatAreNotCompressed(String encoding) {
        created(api.respond(withHeader("content-encoding", encoding, event("photograph.json"))));
    }

    @Test
    void writesTypesInLowerCase() {
        JsonNode created = created(api.respond(
                withBody("{\"contentType\": \"IMAGE/Jpeg\", \"contentLength\": 1}", event("announce.json"))));

        assertThat(api.registered().declaration().contentType()).isEqualTo("image/jpeg");
        assertThat(created.path("upload").path("headers").path("content-type").asText())
                .isEqualTo("image/jpeg");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u0131mage/jpeg", "image/g\u0131f", " image/jpeg", "image/jpeg;q=1", "image/jpeg, image/jpeg"})
    void refusesTypesThatOnlyLookLikeAKnownOne(String type) {
        api.problem(
                415,
                "unsupported-type",
                withBody("{\"contentType\": \"%s\", \"contentLength\": 1}".formatted(type), event("announce.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/tiff", "text/plain", "multipart/form-data; boundary=x", "application/jsonx", ""})
    void refusesBodiesOfOtherTypesAndNamesThoseItAccepts(String contentType) {
        JsonNode problem =
                api.problem(415, "unsupported-type", withHeader("content-type", contentType, event("photograph.json")));

        assertThat(problem.path("detail").asText())
                .contains("image/jpeg, image/png, image/webp, image/gif, image/avif");
        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void refusesARequestWithoutABody() {
        api.problem(415, "unsupported-type", event("no-body.json"));
    }

    @Test
    void refusesToGrantAnotherType() {
        api.problem(
                415,
                "unsupported-type",
                withBody("{\"contentType\": \"image/tiff\", \"contentLength\": 1}", event("announce.json")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"52428801", "9223372036854775807"})
    void refusesToGrantMoreThanTheLimit(String length) {
        JsonNode problem = api.problem(
                413,
                "too-large",
                withBody(
                        "{\"contentType\": \"image/png\", \"contentLength\": %s}".formatted(length),
                        event("announce.json")));

        assertThat(problem.path("detail").asText()).contains(length, "52428800");
    }

    @Test
    void refusesToGrantNothing() {
        api.problem(
                400,
                "empty",
                withBody("{\"contentType\": \"image/png\", \"contentLength\": 0}", event("announce.json")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "contentType   | {`contentLength`: 1}",
                "contentType   | {`contentType`: null, `contentLength`: 1}",
                "contentType   | {`contentType`: 7, `contentLength`: 1}",
                "contentLength | {`contentType`: `image/png`}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: null}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: `1`}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: 1.5}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: 1e999999999}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: 9223372036854775808}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: -1}",
                "fileName      | {`contentType`: `image/png`, `contentLength`: 1, `fileName`: ``}",
                "fileName      | {`contentType`: `image/png`, `contentLength`: 1, `fileName`: `a\\u0000`}",
                "fileName      | {`contentType`: `image/png`, `contentLength`: 1, `fileName`: `a\\ud83c`}",
                "fileName      | {`contentType`: `image/png`, `contentLength`: 1, `fileName`: [`a`]}",
                "fileName      | {`contentType`: `image/png`, `contentLength`: 1, `fileName`: `a\\ufffd`}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: 1e2}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: 1.0}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: [1]}",
                "contentLength | {`contentType`: `image/png`, `contentLength`: true}",
                "contentType   | {`contentType`: [`image/png`], `contentLength`: 1}",
                "sha256        | {`contentType`: `image/png`, `contentLength`: 1, `sha256`: `abc`}",
                "sha256        | {`contentType`: `image/png`, `contentLength`: 1, `sha256`: {}}",
                "filename      | {`contentType`: `image/png`, `contentLength`: 1, `filename`: `a`}"
            })
    void namesTheFieldThatIsWrong(String field, String body) {
        JsonNode problem =
                api.problem(400, "invalid-request", withBody(body.replace('`', '"'), event("announce.json")));

        assertThat(problem.path("errors")).hasSize(1);
        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo(field);
        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        JsonNode problem = api.problem(400, "invalid-request", withBody("{\"a\": 1}", event("announce.json")));

        assertThat(problem.path("errors").findValuesAsText("field"))
                .containsExactly("a", "contentType", "contentLength");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "{",
                "{} {}",
                "{contentType: 'image/png'}",
                "{\"contentType\": \"image/png\", \"contentLength\": 1, \"contentLength\": 2}",
                "{\"contentType\": \"image/png\", \"contentLength\": 1} x",
                "\uFEFF{\"contentType\": \"image/png\", \"contentLength\": 1}",
                "{\"contentType\": \"image/png\", \"contentLength\": 01}",
                "{\"contentType\": \"image/png\", \"contentLength\": NaN}",
                "{\"contentType\": \"image/png\", \"contentLength\": +1}",
                "{\"contentType\": \"image/png\", \"contentLength\": 0x10}",
                "{\"contentType\": \"image/png\", \"contentLength\": 1,}",
                "{\"contentType\": \"image/png\" \"contentLength\": 1}",
                "{\"contentType\": \"a\nb\"}",
                "{\"contentType\": \"\\x\"}",
                "{\"contentType\": \"\\ud83",
                "{\"contentType\": \"image/png",
                "// a comment",
                "tru",
                "]"
            })
    void refusesWhatIsNoJsonObject(String body) {
        JsonNode problem = api.problem(400, "invalid-request", withBody(body, event("announce.json")));

        assertThat(problem.path("detail").asText())
                .matches("the body must be a JSON object|the body is not a single JSON object with unique names"
                        + ": see line [0-9]+, column [0-9]+");
        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void namesTheFirstOfManyUnknownFields() {
        String fields =
                IntStream.range(0, 5_000).mapToObj(i -> "\"f" + i + "\": 1").collect(Collectors.joining(","));

        JsonNode problem = api.problem(400, "invalid-request", withBody("{" + fields + "}", event("announce.json")));

        assertThat(problem.path("errors").findValuesAsText("field"))
                .startsWith("f0", "f1")
                .hasSize(12)
                .endsWith("contentType", "contentLength");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"contentType\": \"a\\ud83c\", \"contentLength\": 1}",
                "{\"contentType\": \"image/png\", \"contentLength\": 1, \"\\udf04\": 1}"
            })
    void quotesHalfACharacterInAResponseThatCanBeSent(String body) {
        ApiResponse response = api.respond(withBody(body, event("announce.json")));

        assertThat(response.status()).isBetween(400, 415);
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(response.body()))
                .isTrue();
    }

    static List<String> beyondTheLimitsOfTheParser() {
        return List.of(
                "{\"contentType\": " + "[".repeat(10_000) + "]".repeat(10_000) + "}",
                "{\"a\": ".repeat(9) + "1" + "}".repeat(9),
                "{\"contentLength\": " + "9".repeat(2_000) + "}",
                "{\"contentLength\": 1." + "0".repeat(2_000) + "}",
                "{\"" + "a".repeat(60_000) + "\": 1}");
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimitsOfTheParser")
    void refusesJsonBeyondItsLimitsInItsOwnWords(String body) {
        JsonNode problem = api.problem(400, "invalid-request", withBody(body, event("announce.json")));

        assertThat(problem.path("detail").asText())
                .isEqualTo("the body is nested more than 8 levels deep, or has a number or a name that is too long");
    }

    @Test
    void refusesMoreJsonThanADeclarationCanHave() {
        String padded = "{\"contentType\": \"image/png\", \"contentLength\": 1}" + " ".repeat(65_536);

        JsonNode problem = api.problem(413, "too-large", withBody(padded, event("announce.json")));

        assertThat(problem.path("detail").asText()).contains("65536");
    }

    @ParameterizedTest
    @ValueSource(strings = {"announce-encoded.json", "photograph.json"})
    void refusesABodyThatIsNotBase64(String file) {
        JsonNode problem = api.problem(400, "invalid-request", withBody("{\"contentType\"}", event(file)));

        assertThat(problem.path("detail").asText()).contains("Base64");
        assertThat(api.store.all()).isEmpty();
    }

    static List<byte[]> otherEncodings() {
        String json = "{\"contentType\": \"image/png\", \"contentLength\": 1, \"fileName\": \"größe\"}";
        return List.of(
                json.getBytes(StandardCharsets.ISO_8859_1),
                json.getBytes(StandardCharsets.UTF_16),
                json.getBytes(StandardCharsets.UTF_16LE),
                json.getBytes(StandardCharsets.UTF_32));
    }

    @ParameterizedTest
    @MethodSource("otherEncodings")
    void refusesJsonThatIsNotUtf8(byte[] body) {
        api.problem(
                400,
                "invalid-request",
                withBody(Base64.getEncoder().encodeToString(body), event("announce-encoded.json")));

        assertThat(api.store.all()).isEmpty();
    }

    @Test
    void keepsAFileNameForWhatItIs() {
        created(api.respond(withBody(
                "{\"contentType\": \"image/png\", \"contentLength\": 1, \"fileName\": \"../../etc/passwd\"}",
                event("announce.json"))));

        assertThat(api.registered().declaration().fileName()).isEqualTo("../../etc/passwd");
    }

    @Test
    void refusesAFileNameOfMoreCharactersThanItsLimit() {
        String name = "\uD83C\uDFD6".repeat(256);
        assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSize(1024);

        JsonNode problem = api.problem(
                400,
                "invalid-request",
                withBody(
                        "{\"contentType\": \"image/png\", \"contentLength\": 1, \"fileName\": \"%s\"}".formatted(name),
                        event("announce.json")));

        assertThat(problem.path("errors").path(0).path("field").asText()).isEqualTo("fileName");
    }

    @Test
    void asksToTryAgainWhenTheMediaCannotBeRegistered() {
        api.store.breakDown();

        for (String file : new String[] {"announce.json", "photograph.json"}) {
            ApiResponse response = api.respond(event(file));
            assertThat(response.status()).isEqualTo(503);
            assertThat(response.header("retry-after")).contains("1");
            assertThat(response.body()).doesNotContain("secret-host");
        }
    }

    @Test
    void asksToTryAgainWhenThePhotographCannotBeStored() {
        api.originals.breakDown();

        JsonNode problem = api.problem(503, "try-again", event("photograph.json"));

        assertThat(problem.path("detail").asText()).contains("send the request again");
        assertThat(api.registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
    }
}
