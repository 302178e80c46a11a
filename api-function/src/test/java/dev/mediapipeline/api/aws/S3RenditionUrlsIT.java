package dev.mediapipeline.api.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.Rendition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3RenditionUrlsIT {
    private static final S3Client S3 = Emulators.running().s3();
    private static final S3Presigner PRESIGNER = Emulators.running().s3Presigner();
    private static final String BUCKET = Emulators.running().newBucket();

    private final Rendition rendition = new Rendition(
            "w320", ImageFormat.WEBP, 320, 240, 5, MediaId.random() + "/preview/w320-0123456789abcdef.webp");
    private final URI url = new S3RenditionUrls(PRESIGNER, BUCKET).of(rendition);

    @AfterAll
    static void close() {
        S3.close();
        PRESIGNER.close();
    }

    private static HttpResponse<String> get(URI url) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void letsAnybodyFetchTheRendition() throws Exception {
        S3.putObject(put -> put.bucket(BUCKET).key(rendition.key()), RequestBody.fromString("bytes"));

        assertThat(get(url).statusCode()).isEqualTo(200);
        assertThat(get(url).body()).isEqualTo("bytes");
    }

    @Test
    void letsNobodyFetchAnother() throws Exception {
        S3.putObject(put -> put.bucket(BUCKET).key("another"), RequestBody.fromString("bytes"));

        assertThat(get(URI.create(url.toString().replace(rendition.key(), "another")))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isValidForAQuarterOfAnHour() {
        assertThat(url.getRawQuery()).contains("X-Amz-Expires=900");
    }
}
