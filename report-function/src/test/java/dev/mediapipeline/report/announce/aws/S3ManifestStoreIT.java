package dev.mediapipeline.report.announce.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.announce.Manifest;
import dev.mediapipeline.report.announce.ManifestStore;
import dev.mediapipeline.report.announce.ManifestStoreContractTest;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

class S3ManifestStoreIT extends ManifestStoreContractTest {
    private static final S3Client S3 = Emulators.running().s3();

    private final String bucket = Emulators.running().newBucket();

    @AfterAll
    static void close() {
        S3.close();
    }

    @Override
    protected ManifestStore manifests() {
        return new S3ManifestStore(S3, bucket);
    }

    @Override
    protected Optional<Manifest> stored(MediaId id) {
        try {
            var stored = S3.getObjectAsBytes(get -> get.bucket(bucket).key(id + "/manifest.json"));
            assertThat(stored.response().contentType()).isEqualTo("application/json");
            return Optional.of(EventJson.read(stored.asUtf8String(), Manifest.class));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }
}
