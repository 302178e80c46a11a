package dev.mediapipeline.report.daily.aws;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.report.aws.ReportsBucket;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.DayReportStore;
import java.time.LocalDate;
import java.util.Optional;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Stores reports in the reports bucket, as {@code reports/<yyyy-mm-dd>.json}. */
public final class S3DayReportStore implements DayReportStore {
    private static final int ALREADY_THERE = 412;

    private final ReportsBucket bucket;

    public S3DayReportStore(S3Client s3, String bucket) {
        this.bucket = new ReportsBucket(s3, bucket);
    }

    @Override
    public Optional<DayReport> find(LocalDate day) {
        return bucket.find(key(day)).map(json -> EventJson.read(json, DayReport.class));
    }

    @Override
    public boolean store(DayReport report) {
        // The SDK retries a put after a lost response, so the stored report may be this one.
        return putIfAbsent(report) || find(report.date()).equals(Optional.of(report));
    }

    private boolean putIfAbsent(DayReport report) {
        String key = key(report.date());
        return AwsCall.to("storing " + key, () -> {
            try {
                bucket.s3()
                        .putObject(
                                put -> put.bucket(bucket.name())
                                        .key(key)
                                        .contentType("application/json")
                                        .ifNoneMatch("*"),
                                RequestBody.fromString(EventJson.write(report)));
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == ALREADY_THERE) {
                    return false;
                }
                throw e;
            }
        });
    }

    private static String key(LocalDate day) {
        return "reports/" + day + ".json";
    }
}
