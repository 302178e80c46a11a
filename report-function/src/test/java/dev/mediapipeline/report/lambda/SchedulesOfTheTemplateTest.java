package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.report.daily.Closing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the template says of schedules fits what the code takes for granted. */
class SchedulesOfTheTemplateTest {
    private final List<String> blocks;

    SchedulesOfTheTemplateTest() throws IOException {
        blocks = Arrays.asList(Files.readString(Path.of("..", "template.yaml")).split("\n(?=  \\w+:\n)"));
    }

    private String block(String name) {
        return blocks.stream()
                .filter(block -> block.startsWith("  " + name + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static int number(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return Integer.parseInt(matcher.group(1));
    }

    @Test
    void theReportRunsWhenTheDayBeforeYesterdayIsClosedHoweverLongUploadUrlsLive() {
        int longest = number("MaxValue: (\\d+)", block("UploadExpirySeconds"));
        int hour = number("cron\\(0 (\\d+) \\* \\* \\? \\*\\)", block("ReportFunction"));
        LocalDate today = LocalDate.parse("2026-11-26");
        Instant run = today.atTime(hour, 0).toInstant(ZoneOffset.UTC);

        assertThat(new Closing(Duration.ofSeconds(longest)).latest(run)).isEqualTo(today.minusDays(2));
    }

    @Test
    void whatASchedulesFunctionGivesUpIsToldToAQueueThatTheReportCounts() {
        List<String> scheduled =
                blocks.stream().filter(block -> block.contains("ScheduleV2")).toList();

        assertThat(scheduled)
                .hasSize(2)
                .allSatisfy(function -> assertThat(function)
                        .containsPattern(
                                "EventInvokeConfig:\\s+MaximumRetryAttempts: [12]\\s+MaximumEventAgeInSeconds: \\d+")
                        .contains("OnFailure: {Type: SQS, Destination: !GetAtt ScheduleDeadLetterQueue.Arn}"));
        assertThat(block("ReportFunction"))
                .containsPattern("FAILURE_NOTICE_QUEUE_URLS: !Join\\s+- ','\\s+- \\[.*!Ref ScheduleDeadLetterQueue");
    }
}
