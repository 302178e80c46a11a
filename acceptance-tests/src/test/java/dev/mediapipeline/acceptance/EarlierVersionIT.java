package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that items and messages of version 1, left when this version is deployed, are processed to their end. */
@ExtendWith(LocalPipeline.class)
class EarlierVersionIT {
    private static final Path PHOTOGRAPH =
            Path.of(System.getProperty("project.directory"), "samples/sunset_by_Aitzol_Berasategi.jpg");
    private static final String ID = "7f3374[0-9a-f]{2}-21ce-404e-ae02-57296eb62325";
    private static final String OWNER = "5e0d8a52-7c1f-4b7e-9d0e-2f6c1a3b4c5d";
    private static final String ETAG = "aea3c26163ef49279f0415e27dff404d";

    private final LocalPipeline.Running pipeline;
    private final MediaApi api;
    private final RawItems items;
    private final Remains remains;
    private final String id = UUID.randomUUID().toString();

    EarlierVersionIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        api = pipeline.api();
        items = new RawItems(pipeline);
        remains = new Remains(pipeline);
    }

    /** Puts an item of version 1, as its own code stored it, for another media id, owner and etag. */
    private void stored(String name, String etag) throws IOException {
        String sample = resource("items/" + name)
                .replaceAll(ID, id)
                .replace("\"7\"", "\"" + id.charAt(0) + "\"")
                .replaceAll("#7\"", "#" + id.charAt(0) + "\"")
                .replace(OWNER, "tester")
                .replace(ETAG, etag);
        items.put(sample);
    }

    private static String resource(String name) throws IOException {
        String path = "/samples/v1/%s.json".formatted(name);
        try (InputStream resource = Objects.requireNonNull(EarlierVersionIT.class.getResourceAsStream(path), path)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Uploads the photograph without the API, and returns its etag. */
    private String upload() {
        return pipeline.aws()
                .s3()
                .putObject(put -> put.bucket(remains.bucket("UploadsBucket")).key(id), PHOTOGRAPH)
                .eTag()
                .replace("\"", "");
    }

    /** Requests a group with a message of version 1. */
    private void request(String group, String sizes, String etag) {
        String body = """
                {"schemaVersion": 1, "mediaId": "%s", "correlationId": "version-1", "sourceEtag": "%s",
                 "group": {"name": "%s", "renditions": [%s]}}
                """.formatted(id, etag, group, sizes);
        pipeline.aws()
                .sqs()
                .sendMessage(send -> send.queueUrl(remains.queue("ResizeQueue")).messageBody(body));
    }

    private static String spec(String name, String format, String size) {
        return "{\"name\": \"%s\", \"format\": \"%s\", %s, \"quality\": 80}".formatted(name, format, size);
    }

    private static String specs(String name, String size) {
        return spec(name, "JPEG", size) + ", " + spec(name, "WEBP", size);
    }

    private void requestPreview(String etag) {
        request(
                "preview",
                specs("square", "\"width\": 200, \"height\": 200") + ", " + specs("w320", "\"width\": 320"),
                etag);
    }

    private void requestWeb(String etag) {
        request("web", specs("w800", "\"width\": 800") + ", " + specs("w1600", "\"width\": 1600"), etag);
    }

    @ParameterizedTest
    @CsvSource({"processing, true", "processing-one-done, false", "processing-abandoned, true"})
    void messagesUnderWayAreDone(String name, boolean asksForThePreview) throws IOException {
        String etag = upload();
        stored(name, etag);
        if (asksForThePreview) {
            requestPreview(etag);
        }
        requestWeb(etag);

        JsonNode media = api.ended(id);
        assertThat(media.path("status").asText()).isEqualTo("READY");
        assertThat(media.path("renditions").findValuesAsText("name"))
                .containsExactly("square", "square", "w320", "w320", "w800", "w800", "w1600", "w1600");
        Awaitility.await("the announcement").until(() -> items.item(id).containsKey("announcedAt"));
        erased();
    }

    @Test
    void anUploadThatWasAnnouncedIsMade() throws IOException {
        stored("awaiting-upload", ETAG);
        upload();

        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
        erased();
    }

    @Test
    void anEndThatWasNotAnnouncedIsAnnounced() throws IOException {
        stored("ready", ETAG);

        Awaitility.await("the announcement").until(() -> items.item(id).containsKey("announcedAt"));
        assertThat(api.media(id).json().path("renditions").size()).isEqualTo(8);
        assertThat(remains.objects(id)).containsExactly(id + "/manifest.json");
        erased();
    }

    private void erased() {
        assertThat(api.delete(id).status()).isEqualTo(204);
        Awaitility.await("the erasure").until(() -> remains.objects(id).isEmpty());
        Awaitility.await("the note").until(() -> items.item(id).containsKey("erasedAt"));
    }
}
