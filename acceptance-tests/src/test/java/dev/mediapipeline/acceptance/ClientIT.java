package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.client.MediaClient;
import dev.mediapipeline.client.MediaPage;
import dev.mediapipeline.client.MediaStatus;
import dev.mediapipeline.client.PageRequest;
import dev.mediapipeline.client.ProblemException;
import dev.mediapipeline.client.ReportFormat;
import dev.mediapipeline.client.StorageException;
import dev.mediapipeline.client.UploadDeclaration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Tests all of the client against the real pipeline. */
@ExtendWith(LocalPipeline.class)
class ClientIT {
    private static final Path PHOTOGRAPH = Inputs.file("smaller-than-the-square.jpg");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LocalPipeline.Running pipeline;
    private final MediaClient client;

    @TempDir
    private Path folder = Path.of("");

    ClientIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        client = pipeline.apiOf("client-" + UUID.randomUUID()).client();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void sendsWaitsDownloadsListsAndDeletes() throws Exception {
        var id = client.send(PHOTOGRAPH, "image/jpeg");

        var media = client.await(id, PATIENCE);

        assertThat(media.status()).isEqualTo(MediaStatus.READY);
        assertThat(media.fileName()).isEqualTo("smaller-than-the-square.jpg");
        assertThat(Objects.requireNonNull(media.source()).bytes()).isEqualTo(Files.size(PHOTOGRAPH));
        for (var rendition : media.renditions()) {
            var file = folder.resolve(rendition.fileName());
            client.download(rendition.url(), file);
            assertThat(file).hasSize(rendition.bytes());
        }
        Awaitility.await("the list")
                .until(() -> !client.list(PageRequest.first(10).in(MediaStatus.READY))
                        .items()
                        .isEmpty());
        assertThat(client.list(PageRequest.first(10)).items())
                .extracting(MediaPage.Item::mediaId)
                .containsExactly(id);

        client.delete(id);

        assertThatThrownBy(() -> client.get(id))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        gone -> assertThat(gone.problem().code()).isEqualTo("NOT_FOUND"));
    }

    @Test
    void theSameKeyCreatesOneMediaItem() throws Exception {
        var declaration = UploadDeclaration.of(PHOTOGRAPH, "image/jpeg");
        var key = UUID.randomUUID().toString();

        var first = client.create(declaration, key);

        assertThat(client.create(declaration, key).mediaId()).isEqualTo(first.mediaId());
        assertThat(client.create(declaration).mediaId()).isNotEqualTo(first.mediaId());
    }

    @Test
    void saysWhyTheApiOrTheStorageRefuses() throws Exception {
        assertThatThrownBy(() -> client.create(new UploadDeclaration(null, "image/heic", 100, null)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().code()).isEqualTo("UNSUPPORTED_TYPE"));
        var other = Files.writeString(folder.resolve("other.jpg"), "not what was announced");
        var upload = Objects.requireNonNull(
                client.create(UploadDeclaration.of(PHOTOGRAPH, "image/jpeg")).upload());

        assertThatThrownBy(() -> client.upload(upload, other)).isInstanceOf(StorageException.class);
    }

    @Test
    void readsTheReportWithItsScope() throws Exception {
        var today = LocalDate.now(ZoneOffset.UTC);

        try (var operator = pipeline.apiOfOperator().client()) {
            assertThat(operator.report(today, ReportFormat.JSON)).contains("\"date\"");
        }
        assertThatThrownBy(() -> client.report(today, ReportFormat.JSON))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(403));
    }
}
