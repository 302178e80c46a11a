package dev.mediapipeline.report.aws;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import dev.mediapipeline.report.daily.OrphanSearch;
import java.util.Optional;
import software.amazon.awssdk.services.s3.S3Client;

/** What reconcile's search for orphans left in the reports bucket, as {@code orphans.json}. */
public final class S3OrphanSearch implements OrphanSearch {
    private final ReportsBucket bucket;

    public S3OrphanSearch(S3Client s3, String bucket) {
        this.bucket = new ReportsBucket(s3, bucket);
    }

    @Override
    public Optional<Orphans> latest() {
        return bucket.find("orphans.json").map(json -> EventJson.read(json, Orphans.class));
    }
}
