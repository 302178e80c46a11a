package dev.mediapipeline.report.orphans.aws;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.aws.ReportsBucket;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.OrphanSearch;
import dev.mediapipeline.report.orphans.OrphanList;
import dev.mediapipeline.report.orphans.Orphans;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Stores the orphans as {@code orphans.json} in the reports bucket: reconcile writes it, reports read it. */
public final class S3Orphans implements OrphanList, OrphanSearch {
    private static final String KEY = "orphans.json";

    private final ReportsBucket bucket;

    public S3Orphans(S3Client s3, String bucket) {
        this.bucket = new ReportsBucket(s3, bucket);
    }

    @Override
    public void put(Orphans orphans) {
        AwsCall.to(
                "storing " + KEY,
                () -> bucket.s3()
                        .putObject(
                                put -> put.bucket(bucket.name()).key(KEY).contentType("application/json"),
                                RequestBody.fromString(EventJson.write(orphans))));
    }

    @Override
    public Optional<Orphans> find() {
        return bucket.find(KEY).map(json -> EventJson.read(json, Orphans.class));
    }

    @Override
    public Optional<DayReport.Orphans> latest() {
        return find().map(found ->
                new DayReport.Orphans(found.computedAt(), found.uploads(), found.renditions(), unfinishedIn(found)));
    }

    /** A list of the first version has no position, so its search may have stopped anywhere. */
    private static @Nullable String unfinishedIn(Orphans found) {
        if (found.complete()) {
            return null;
        }
        var stoppedAt = found.stoppedAt();
        return (stoppedAt == null ? Orphans.Bucket.UPLOADS : stoppedAt.bucket()).name();
    }
}
