package dev.mediapipeline.report.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ApplicationProperties;
import dev.mediapipeline.contract.ClientTimeouts;
import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.report.daily.Closing;
import dev.mediapipeline.report.orphans.FindOrphans;
import dev.mediapipeline.report.reconcile.ReconcileDue;
import dev.mediapipeline.report.webhook.lambda.WebhookFunction;
import dev.mediapipeline.sdk.aws.PlainClients;
import dev.mediapipeline.sdk.aws.SendAtOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks relations between the code's constants, its clients' settings and the numbers in {@code template.yaml}. */
class TemplateTest {
    private static final DeploymentTemplate TEMPLATE = DeploymentTemplate.ofRepository();

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments(
                        "API Gateway waits for the report",
                        Duration.ofSeconds(30),
                        TEMPLATE.timeout("ReportsApiFunction")),
                arguments(
                        "a webhook has time for its item, its key and one attempt",
                        TEMPLATE.timeout("WebhookFunction"),
                        ClientTimeouts.of("dynamodb")
                                .attempt()
                                .plus(PlainClients.ATTEMPT_TIMEOUT)
                                .plus(WebhookFunction.LIMITS.connect())
                                .plus(WebhookFunction.LIMITS.response())),
                arguments(
                        "a webhook is hidden for six invocations, as AWS advises",
                        TEMPLATE.visibility("WebhookQueue").plusMillis(1),
                        TEMPLATE.timeout("WebhookFunction").multipliedBy(6)));
    }

    @ParameterizedTest(name = "{0}: {1} > {2}")
    @MethodSource("relations")
    void isLonger(String rule, Duration longer, Duration shorter) {
        assertThat(longer).as(rule).isGreaterThan(shorter);
    }

    static Stream<ClientTimeouts> clients() {
        return Stream.of(
                ClientTimeouts.of("s3"),
                ClientTimeouts.of("sqs"),
                ClientTimeouts.of("dynamodb"),
                new ClientTimeouts(PlainClients.CALL_TIMEOUT, PlainClients.ATTEMPT_TIMEOUT));
    }

    @ParameterizedTest
    @MethodSource("clients")
    void aCallHasTimeForASecondAttemptInTheTimeThatARecordOrAnItemGets(ClientTimeouts client) {
        assertThat(client.attempt().multipliedBy(2)).isLessThanOrEqualTo(client.call());
        assertThat(client.call())
                .isLessThan(StreamBatch.TIME_FOR_NEXT)
                .isLessThan(ReconcileDue.TIME_FOR_NEXT)
                .isLessThan(FindOrphans.TIME_FOR_NEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AnnounceFunction",
                "EraseFunction",
                "WebhookFunction",
                "ReportFunction",
                "ReportsApiFunction",
                "ReconcileFunction"
            })
    void aCallGivesUpBeforeLambdaEndsTheInvocation(String function) {
        assertThat(clients()).allSatisfy(client -> assertThat(client.call()).isLessThan(TEMPLATE.timeout(function)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AnnounceFunction", "EraseFunction"})
    void aSecondRecordOfTheStreamCanBeBegun(String function) {
        assertThat(StreamBatch.TIME_FOR_NEXT).isLessThan(TEMPLATE.timeout(function));
    }

    @Test
    void theReportRunsWhenTheDayBeforeYesterdayIsClosedHoweverLongUploadUrlsLive() {
        int longest = TEMPLATE.maxValue("UploadExpirySeconds");
        String schedule = TEMPLATE.properties("ReportFunction")
                .at("/Events/Report/Properties/ScheduleExpression")
                .asText();
        LocalDate today = LocalDate.parse("2026-11-26");
        assertThat(schedule).matches("cron\\(0 \\d+ \\* \\* \\? \\*\\)");
        Instant run =
                today.atTime(Integer.parseInt(schedule.split(" ", -1)[1]), 0).toInstant(ZoneOffset.UTC);

        assertThat(new Closing(Duration.ofSeconds(longest)).latest(run)).isEqualTo(today.minusDays(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReportFunction", "ReconcileFunction"})
    void whatASchedulesFunctionGivesUpIsToldToAQueueThatTheReportCounts(String function) {
        JsonNode invocations = TEMPLATE.properties(function).path("EventInvokeConfig");

        assertThat(invocations.path("MaximumRetryAttempts").asInt()).isPositive();
        assertThat(invocations.path("MaximumEventAgeInSeconds").asInt()).isPositive();
        assertThat(invocations.at("/DestinationConfig/OnFailure/Destination").asText())
                .isEqualTo("ScheduleDeadLetterQueue.Arn");
        assertThat(TEMPLATE.properties("ReportFunction")
                        .at("/Environment/Variables/FAILURE_NOTICE_QUEUE_URLS")
                        .toString())
                .contains("ScheduleDeadLetterQueue");
    }

    @Test
    void uploadsAreSentWithoutAskingFirst() {
        assertThat(ApplicationProperties.value("quarkus.s3.interceptors")).isEqualTo(SendAtOnce.class.getName());
    }
}
