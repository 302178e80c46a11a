package dev.mediapipeline.report.aws;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.reconcile.OrphanList;
import dev.mediapipeline.report.reconcile.Orphans;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** The list of orphans in the reports bucket, as {@code orphans.json}. */
public final class S3OrphanList implements OrphanList {
    private static final String KEY = "orphans.json";

    private final S3Client s3;
    private final String bucket;

    public S3OrphanList(S3Client s3, String bucket) {
        this.s3 = s3;
        this.bucket = bucket;
    }

    @Override
    public void put(Orphans orphans) {
        AwsCall.to(
                "storing " + KEY,
                () -> s3.putObject(
                        put -> put.bucket(bucket).key(KEY).contentType("application/json"),
                        RequestBody.fromString(EventJson.write(orphans))));
    }
}
