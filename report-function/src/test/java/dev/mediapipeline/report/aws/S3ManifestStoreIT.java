package dev.mediapipeline.report.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.announce.Manifest;
import org.junit.jupiter.api.Test;

class S3ManifestStoreIT {
    @Test
    void storesTheManifestBesideTheRenditions() {
        var s3 = Emulators.running().s3();
        String bucket = Emulators.running().newBucket();
        var manifest = EventJson.read(ContractSchema.sample("v1", "manifest"), Manifest.class);

        new S3ManifestStore(s3, bucket).put(manifest);
        new S3ManifestStore(s3, bucket).put(manifest);

        var stored = s3.getObjectAsBytes(get -> get.bucket(bucket).key(manifest.mediaId() + "/manifest.json"));
        assertThat(stored.response().contentType()).isEqualTo("application/json");
        assertThat(EventJson.read(stored.asUtf8String(), Manifest.class)).isEqualTo(manifest);
    }
}
