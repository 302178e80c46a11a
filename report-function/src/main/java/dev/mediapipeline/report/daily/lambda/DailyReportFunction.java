package dev.mediapipeline.report.daily.lambda;

import dev.mediapipeline.failure.lambda.LastResponse;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.report.aws.MediaItems;
import dev.mediapipeline.report.daily.Closing;
import dev.mediapipeline.report.daily.ComputeDayReport;
import dev.mediapipeline.report.daily.DayReportStore;
import dev.mediapipeline.report.daily.FindDayReport;
import dev.mediapipeline.report.daily.StoreDayReport;
import dev.mediapipeline.report.daily.aws.DynamoDbMediaOfDay;
import dev.mediapipeline.report.daily.aws.S3DayReportStore;
import dev.mediapipeline.report.daily.aws.SqsDeadLetterQueues;
import dev.mediapipeline.report.lambda.ReportConfig;
import dev.mediapipeline.report.orphans.aws.S3Orphans;
import dev.mediapipeline.telemetry.OutcomeLog;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Wires the day's report. */
@Singleton
class DailyReportFunction {
    private static final Clock CLOCK = Clock.systemUTC();

    @Produces
    @Singleton
    DailyReportConfig dailyReportConfig(Config config) {
        return DailyReportConfig.of(config);
    }

    @Produces
    @Singleton
    Closing closing(DailyReportConfig config) {
        return new Closing(config.uploadExpiry());
    }

    @Produces
    @Singleton
    ComputeDayReport computeDayReport(
            DailyReportConfig config,
            ReportConfig shared,
            DynamoDbClient dynamoDb,
            MediaItems items,
            SqsClient sqs,
            S3Client s3,
            Closing closing) {
        return new ComputeDayReport(
                new DynamoDbMediaOfDay(dynamoDb, shared.table(), items),
                new SqsDeadLetterQueues(sqs, config.deadLetterQueueUrls(), config.failureNoticeQueueUrls()),
                new S3Orphans(s3, config.reportsBucket()),
                closing);
    }

    @Produces
    @Singleton
    DayReportStore dayReportStore(DailyReportConfig config, S3Client s3) {
        return new S3DayReportStore(s3, config.reportsBucket());
    }

    @Produces
    @Singleton
    StoreDayReport storeDayReport(ComputeDayReport computeDayReport, DayReportStore store, Closing closing) {
        return new StoreDayReport(computeDayReport, store, closing, CLOCK);
    }

    @Produces
    @Singleton
    FindDayReport findDayReport(ComputeDayReport computeDayReport, DayReportStore store, Closing closing) {
        return new FindDayReport(store, computeDayReport, closing, CLOCK);
    }

    @Produces
    @Singleton
    HttpEndpoint endpoint(OutcomeLog outcomes, LastResponse lastResponse) {
        return new HttpEndpoint(outcomes, lastResponse);
    }
}
