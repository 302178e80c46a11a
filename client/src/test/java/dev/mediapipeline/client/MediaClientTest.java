package dev.mediapipeline.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.client.ScriptedServer.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaClientTest {
    private static final String ID = "7f33746b-21ce-404e-ae02-57296eb62325";
    private static final UploadDeclaration DECLARATION = new UploadDeclaration("beach.jpg", "image/jpeg", 3, null);
    private static final Retries QUICK = new Retries(3, Duration.ofMillis(2), Duration.ofSeconds(5));

    private final ScriptedServer server;
    private final MediaClient client;

    @TempDir
    private Path folder = Path.of("");

    MediaClientTest() throws IOException {
        server = new ScriptedServer();
        client = new MediaClient(server.address(), () -> "a-token", QUICK);
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    private String created() {
        return """
                {"mediaId": "%s", "status": "AWAITING_UPLOAD", "upload": {"method": "PUT", "url": "%s/put",
                 "headers": {"content-length": "3", "content-type": "image/jpeg", "if-none-match": "*"},
                 "expiresAt": "2026-03-01T10:15:00Z"}}""".formatted(ID, server.address());
    }

    private String media(String status) {
        return """
                {"mediaId": "%s", "status": "%s", "createdAt": "2026-03-01T10:00:00Z",
                 "updatedAt": "2026-03-01T10:00:05Z", "ofALaterVersion": 1,
                 "source": {"format": "JPEG", "width": 4, "height": 3, "pages": 1, "bytes": 3},
                 "renditions": [{"group": "web", "name": "w800", "format": "JPEG", "width": 4, "height": 3,
                  "bytes": 9, "url": "%s/get"}]}""".formatted(ID, status, server.address());
    }

    private Path photograph() throws IOException {
        return Files.writeString(folder.resolve("beach.jpg"), "abc");
    }

    @Test
    void announcesAnUploadWithTheTokenAndAKeyOfItsOwn() throws Exception {
        server.respond(201, created());

        var created = client.create(DECLARATION);
        client.create(DECLARATION);

        assertThat(created.mediaId()).isEqualTo(ID);
        assertThat(created.status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.uri()).isEqualTo("/v1/media");
            assertThat(request.header("Authorization")).isEqualTo("Bearer a-token");
            assertThat(request.header("Content-type")).isEqualTo("application/json");
            assertThat(request.body())
                    .isEqualTo("{\"fileName\":\"beach.jpg\",\"contentType\":\"image/jpeg\",\"contentLength\":3}");
        });
        assertThat(keys()).doesNotHaveDuplicates().hasSize(2).noneMatch(String::isEmpty);
    }

    private List<String> keys() {
        return server.requests().stream()
                .map(request -> request.header("Idempotency-key"))
                .toList();
    }

    @Test
    void everyAttemptOfACreationHasTheSameKey() throws Exception {
        server.respond(503, "{}").breakConnection().respond(201, created());

        client.create(DECLARATION);

        assertThat(keys()).hasSize(3).containsOnly(keys().getFirst());
    }

    @Test
    void uploadsWithTheHeadersOfTheResponse() throws Exception {
        server.respond(201, created()).respond(200, "");

        assertThat(client.send(photograph(), "image/jpeg")).isEqualTo(ID);

        var put = server.requests().getLast();
        assertThat(put.method()).isEqualTo("PUT");
        assertThat(put.body()).isEqualTo("abc");
        assertThat(put.header("If-none-match")).isEqualTo("*");
        assertThat(put.header("Content-length")).isEqualTo("3");
        assertThat(put.headers()).as("a presigned URL takes no token").doesNotContainKey("Authorization");
    }

    @Test
    void bytesThatAreAlreadyThereCountAsSent() throws Exception {
        server.respond(201, created()).breakConnection().respond(412, "<Error/>");

        assertThat(client.send(photograph(), "image/jpeg")).isEqualTo(ID);
    }

    @Test
    void saysThatTheStorageRefused() throws Exception {
        server.respond(201, created()).respond(403, "<Error>expired</Error>");
        var file = photograph();

        assertThatThrownBy(() -> client.send(file, "image/jpeg"))
                .isInstanceOfSatisfying(
                        StorageException.class,
                        refused -> assertThat(refused.status()).isEqualTo(403))
                .hasMessageContaining("expired");
    }

    @Test
    void readsAMediaItemOfALaterVersion() throws Exception {
        server.respond(200, media("ARCHIVED"));

        var media = client.get(ID);

        assertThat(media.status()).isEqualTo(MediaStatus.UNKNOWN);
        assertThat(Objects.requireNonNull(media.source()).width()).isEqualTo(4);
        assertThat(media.reason()).isNull();
        assertThat(media.renditions().getFirst().fileName()).isEqualTo("web-w800.jpg");
    }

    @Test
    void waitsUntilTheEndAndShowsEachState() throws Exception {
        server.respond(200, media("AWAITING_UPLOAD"))
                .respond(200, media("PROCESSING"))
                .respond(200, media("READY"));
        var seen = new ArrayList<MediaStatus>();

        var media = client.await(ID, Duration.ofSeconds(30), state -> seen.add(state.status()));

        assertThat(media.status()).isEqualTo(MediaStatus.READY);
        assertThat(seen).containsExactly(MediaStatus.AWAITING_UPLOAD, MediaStatus.PROCESSING, MediaStatus.READY);
    }

    @Test
    void keepsWaitingWhileTheApiIsUnavailable() throws Exception {
        for (var attempt = 0; attempt < QUICK.maxAttempts(); attempt++) {
            server.respond(500, "{}");
        }
        server.respond(200, media("FAILED"));

        assertThat(client.await(ID, Duration.ofSeconds(30)).status()).isEqualTo(MediaStatus.FAILED);
    }

    @Test
    void doesNotWaitLongerThanItIsTold() {
        server.respond(200, media("PROCESSING"));

        assertThatThrownBy(() -> client.await(ID, Duration.ofMillis(20)))
                .isInstanceOf(TimeoutException.class)
                .hasMessageContaining(ID);
    }

    @Test
    void downloadsARenditionWhole() throws Exception {
        server.respond(200, media("READY")).respond(200, "rendition");
        var target = folder.resolve("out/web-w800.jpg");

        client.download(client.get(ID).renditions().getFirst().url(), target);

        assertThat(target).hasContent("rendition");
        assertThat(target.getParent()).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void listsPageByPage() throws Exception {
        server.respond(200, """
                {"items": [{"mediaId": "%s", "status": "READY", "createdAt": "2026-03-01T10:00:00Z"}],
                 "nextCursor": "a+b"}""".formatted(ID));

        var first = PageRequest.first(10).in(MediaStatus.READY);
        var page = client.list(first);
        client.list(first.after(Objects.requireNonNull(page.nextCursor())));

        assertThat(page.items()).extracting(MediaPage.Item::mediaId).containsExactly(ID);
        assertThat(server.requests())
                .extracting(Request::uri)
                .containsExactly("/v1/media?limit=10&status=READY", "/v1/media?limit=10&status=READY&cursor=a%2Bb");
    }

    @Test
    void deletesAndReports() throws Exception {
        server.respond(204, "").respond(200, "<html>");

        client.delete(ID);
        assertThat(client.report(LocalDate.of(2026, 3, 1), ReportFormat.HTML)).isEqualTo("<html>");

        assertThat(server.requests()).extracting(Request::method).containsExactly("DELETE", "GET");
        assertThat(server.requests())
                .extracting(Request::uri)
                .containsExactly("/v1/media/" + ID, "/v1/reports/2026-03-01");
        assertThat(server.requests().getLast().header("Accept")).isEqualTo("text/html");
    }

    @Test
    void aProblemBecomesAnException() {
        server.respond(400, """
                {"type": "urn:media-pipeline:problem:invalid-request", "title": "Invalid request", "status": 400,
                 "detail": "The request is not valid.", "correlationId": "c-1",
                 "errors": [{"field": "contentLength", "message": "must be positive"}]}""");

        var refusal =
                Objects.requireNonNull(catchThrowableOfType(ProblemException.class, () -> client.create(DECLARATION)));

        assertThat(refusal).hasMessage("The request is not valid.");
        assertThat(refusal.problem().code()).isEqualTo("INVALID_REQUEST");
        assertThat(refusal.problem().status()).isEqualTo(400);
        assertThat(refusal.problem().correlationId()).isEqualTo("c-1");
        assertThat(refusal.problem().errors())
                .containsExactly(new Problem.FieldError("contentLength", "must be positive"));
        assertThat(server.requests()).as("a retry would not help").hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\": \"Unauthorized\"}", "Unauthorized"})
    void aResponseThatIsNotOfTheApiIsAProblemToo(String body) {
        server.respond(401, body);

        assertThatThrownBy(() -> client.delete(ID))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("UNKNOWN"))
                .hasMessage("Unauthorized");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void givesUpAfterTheLastAttempt(int status) {
        server.respond(status, "{}", Map.of("x-correlation-id", "c-1"));

        assertThatThrownBy(() -> client.get(ID))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        unavailable -> assertThat(unavailable.status()).isEqualTo(status))
                .hasMessageContaining("c-1");
        assertThat(server.requests()).hasSize(QUICK.maxAttempts());
    }

    @Test
    void waitsAsLongAsTheServerAsks() throws Exception {
        server.respond(503, "{}", Map.of("retry-after", "1")).respond(200, media("READY"));
        var start = System.nanoTime();

        client.get(ID);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void doesNotWaitForAServerThatAsksForTooLong() {
        server.respond(503, "{}", Map.of("retry-after", "3600"));

        assertThatThrownBy(() -> client.get(ID)).isInstanceOf(UnavailableException.class);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void triesAgainWhileTheSameRequestIsInProgress() throws Exception {
        server.respond(409, """
                {"type": "urn:media-pipeline:problem:in-progress", "detail": "It is in progress."}""").respond(201, created());

        assertThat(client.create(DECLARATION, "a-key").mediaId()).isEqualTo(ID);
        assertThat(keys()).containsExactly("a-key", "a-key");
    }

    @Test
    void reportsAConnectionThatBreaksEachTime() {
        server.breakConnection();

        // Not a GET, which the JDK's client retries itself.
        assertThatThrownBy(() -> client.create(DECLARATION))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(UnavailableException.class);
        assertThat(server.requests()).hasSize(QUICK.maxAttempts());
    }

    @Test
    void anIdStaysOnePartOfThePath() {
        server.respond(404, "{}");

        assertThatThrownBy(() -> client.get("../v1/health")).isInstanceOf(ProblemException.class);
        assertThat(URI.create(server.requests().getFirst().uri()).getRawPath()).isEqualTo("/v1/media/..%2Fv1%2Fhealth");
    }
}
