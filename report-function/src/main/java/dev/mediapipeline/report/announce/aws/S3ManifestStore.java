package dev.mediapipeline.report.announce.aws;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.report.announce.Manifest;
import dev.mediapipeline.report.announce.ManifestStore;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Manifests in the renditions bucket, as {@code <media id>/manifest.json}. */
public final class S3ManifestStore implements ManifestStore {
    private final S3Client s3;
    private final String bucket;

    public S3ManifestStore(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(Manifest manifest) {
        String key = Manifest.key(manifest.mediaId());
        AwsCall.to(
                "storing " + key,
                () -> s3.putObject(
                        put -> put.bucket(bucket).key(key).contentType("application/json"),
                        RequestBody.fromString(EventJson.write(manifest))));
    }

    @Override
    public void delete(MediaId id) {
        String key = Manifest.key(id);
        AwsCall.to(
                "deleting " + key,
                () -> s3.deleteObject(delete -> delete.bucket(bucket).key(key)));
    }
}
