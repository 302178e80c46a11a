package dev.mediapipeline.api.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.Originals;
import dev.mediapipeline.api.OriginalsContractTest;
import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.media.Media;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

class S3OriginalsIT extends OriginalsContractTest {
    private static final S3Client S3 = Emulators.running().s3();
    private static final S3Presigner PRESIGNER = Emulators.running().s3Presigner();
    private static final String BUCKET = Emulators.running().newBucket();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Clock clock = Clock.systemUTC();

    @AfterAll
    static void close() {
        S3.close();
        PRESIGNER.close();
        HTTP.close();
    }

    @Override
    protected Originals originals() {
        return new S3Originals(S3, PRESIGNER, BUCKET, Duration.ofMinutes(15));
    }

    @Override
    protected boolean upload(URI url, Map<String, String> headers, byte[] bytes) {
        var request = HttpRequest.newBuilder(url).PUT(BodyPublishers.ofByteArray(bytes));
        headers.forEach((name, value) -> {
            // The JDK's client sends the length itself and rejects the header.
            if (!name.equals("content-length")) {
                request.header(name, value);
            }
        });
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            // It may refuse and close before all bytes are sent.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    protected Optional<byte[]> stored(Media media) {
        try {
            return Optional.of(
                    S3.getObjectAsBytes(get -> get.bucket(BUCKET).key(media.id().value()))
                            .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    @Test
    void keepsTypeAndCorrelationIdWithThePhotograph() {
        Media sent = SampleMedia.announced(SampleMedia.declaration());
        Media uploaded = SampleMedia.announced(SampleMedia.declaration());
        originals().store(sent, SampleMedia.BYTES);
        var grant = originals().grant(uploaded);
        upload(grant.url(), grant.headers(), SampleMedia.BYTES);

        for (Media media : new Media[] {sent, uploaded}) {
            var head = S3.headObject(get -> get.bucket(BUCKET).key(media.id().value()));
            assertThat(head.contentType()).isEqualTo("image/jpeg");
            assertThat(head.metadata()).containsEntry("correlation-id", "correlation-1");
        }
    }

    @Test
    void grantsForAsLongAsItIsTold() {
        var grant = originals().grant(SampleMedia.announced(SampleMedia.declaration()));

        assertThat(grant.url().getRawQuery()).contains("X-Amz-Expires=900");
        assertThat(grant.expiresAt())
                .isBetween(clock.instant().plusSeconds(890), clock.instant().plusSeconds(901));
    }

    @Test
    void refusesAnUploadAfterTheGrantsEnd() {
        Media media = SampleMedia.announced(SampleMedia.declaration());
        var grant = new S3Originals(S3, PRESIGNER, BUCKET, Duration.ofSeconds(1)).grant(media);
        Awaitility.await().until(() -> clock.instant().isAfter(grant.expiresAt().plusSeconds(1)));

        assertThat(upload(grant.url(), grant.headers(), SampleMedia.BYTES)).isFalse();

        assertThat(stored(media)).isEmpty();
    }
}
