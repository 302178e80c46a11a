package dev.mediapipeline.report.daily.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.emulators.Emulators;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import dev.mediapipeline.report.daily.DayReportStore;
import dev.mediapipeline.report.daily.DayReportStoreContractTest;
import dev.mediapipeline.report.daily.SampleReports;
import dev.mediapipeline.report.orphans.aws.S3Orphans;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class S3DayReportStoreIT extends DayReportStoreContractTest {
    private final S3Client s3 = Emulators.running().s3();
    private final String bucket = Emulators.running().newBucket();

    @Override
    protected DayReportStore store() {
        return new S3DayReportStore(s3, bucket);
    }

    @Test
    void storesJsonThatMatchesTheContractUnderTheDay() {
        store().store(SampleReports.busy());

        var stored = s3.getObjectAsBytes(get -> get.bucket(bucket).key("reports/2026-11-24.json"));
        assertThat(stored.response().contentType()).isEqualTo("application/json");
        ContractSchema.of("day-report").check(stored.asUtf8String());
    }

    @Test
    void readsTheResultOfTheSearchForOrphans() {
        var search = new S3Orphans(s3, bucket);
        assertThat(search.latest()).isEmpty();

        s3.putObject(
                put -> put.bucket(bucket).key("orphans.json"),
                RequestBody.fromString(
                        "{\"computedAt\":\"2026-11-25T05:30:00Z\",\"complete\":true,\"uploads\":2,\"renditions\":5,\"examples\":[\"a/b\"]}"));

        assertThat(search.latest()).contains(new Orphans(Instant.parse("2026-11-25T05:30:00Z"), 2, 5, null));
    }
}
