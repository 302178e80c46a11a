package dev.mediapipeline.report.daily.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.report.daily.ComputeDayReport;
import dev.mediapipeline.report.daily.FindDayReport;
import dev.mediapipeline.report.daily.InMemoryDay;
import dev.mediapipeline.report.daily.SampleDay;
import dev.mediapipeline.report.daily.SampleReports;
import dev.mediapipeline.report.daily.render.HtmlReport;
import dev.mediapipeline.report.lambda.Events;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportsApiHandlerTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T10:00:00Z"), ZoneOffset.UTC);

    private final InMemoryDay day = new InMemoryDay();

    private static APIGatewayV2HTTPEvent request() {
        return Events.read("get-report.json", APIGatewayV2HTTPEvent.class);
    }

    private static APIGatewayV2HTTPEvent about(String date) {
        APIGatewayV2HTTPEvent event = request();
        event.setPathParameters(Map.of("date", date));
        return event;
    }

    private static APIGatewayV2HTTPEvent accepting(String accept) {
        APIGatewayV2HTTPEvent event = request();
        Map<String, String> headers = new HashMap<>(event.getHeaders());
        headers.put("accept", accept);
        event.setHeaders(headers);
        return event;
    }

    private APIGatewayV2HTTPResponse respond(APIGatewayV2HTTPEvent event) {
        return respond(event, day.computation());
    }

    private APIGatewayV2HTTPResponse respond(APIGatewayV2HTTPEvent event, ComputeDayReport computation) {
        var handler = new ReportsApiHandler(
                new HttpEndpoint(new OutcomeLog("report-function", CLOCK), RecordedRuntime.lasting()),
                new FindDayReport(day, computation, SampleDay.CLOSING, CLOCK));
        return handler.handleRequest(event, Events.CONTEXT);
    }

    private static JsonNode json(APIGatewayV2HTTPResponse response) {
        return EventJson.read(response.getBody(), JsonNode.class);
    }

    @Test
    void respondsWithTheStoredReportAsJson() {
        day.store(SampleReports.busy());

        APIGatewayV2HTTPResponse response = respond(request());

        assertThat(response.getStatusCode()).isEqualTo(200);
        assertThat(response.getBody()).isEqualTo(EventJson.write(SampleReports.busy()));
        assertThat(response.getHeaders())
                .containsEntry("content-type", "application/json")
                .containsEntry("vary", "accept")
                .containsEntry("cache-control", "private, max-age=3600")
                .containsKey("x-correlation-id");
    }

    @Test
    void respondsToABrowserWithThePageAndItsPolicy() {
        day.store(SampleReports.busy());

        APIGatewayV2HTTPResponse response =
                respond(accepting("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"));

        assertThat(response.getBody()).startsWith("<!DOCTYPE html>").contains("1,284");
        assertThat(response.getHeaders())
                .containsEntry("content-type", "text/html; charset=utf-8")
                .containsEntry("content-security-policy", HtmlReport.CONTENT_SECURITY_POLICY)
                .containsEntry("x-content-type-options", "nosniff");
    }

    @Test
    void respondsWithCsvAsAFile() {
        APIGatewayV2HTTPResponse response = respond(accepting("text/csv"));

        assertThat(response.getBody()).startsWith("date,section,name,measure,value\r\n2026-11-24,");
        assertThat(response.getHeaders())
                .containsEntry("content-type", "text/csv; charset=utf-8; header=present")
                .containsEntry("content-disposition", "attachment; filename=\"media-report-2026-11-24.csv\"");
    }

    @Test
    void theReportOfAnOpenDayIsNotCached() {
        APIGatewayV2HTTPResponse response = respond(about("2026-11-26"));

        assertThat(json(response).get("closed").asBoolean()).isFalse();
        assertThat(response.getHeaders()).containsEntry("cache-control", "no-store");
        ContractSchema.of("day-report").check(response.getBody());
    }

    @Test
    void respondsWithJsonByDefault() {
        APIGatewayV2HTTPEvent event = request();
        event.setHeaders(null);

        assertThat(respond(event).getHeaders()).containsEntry("content-type", "application/json");
    }

    @Test
    void anUnknownFormatIsNotAcceptable() {
        APIGatewayV2HTTPResponse response = respond(accepting("application/pdf"));

        assertThat(response.getStatusCode()).isEqualTo(406);
        assertThat(response.getHeaders()).containsEntry("content-type", "application/problem+json");
        assertThat(json(response).get("detail").asText()).contains("application/json, text/html and text/csv");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13-01",
                "2025-02-29",
                "2026-11-27",
                "9999-12-31",
                "2026-1-2",
                "20261124",
                "+12026-11-24",
                "2026-11-24T00:00",
                "2026-11-24 ",
                "٢٠٢٦-١١-٢٤",
                "today",
                "../orphans",
                "",
                "0000-00-00"
            })
    void refusesAMalformedOrFutureDate(String date) {
        APIGatewayV2HTTPResponse response = respond(about(date));

        assertThat(response.getStatusCode()).isEqualTo(400);
        assertThat(json(response).get("type").asText()).isEqualTo("urn:media-pipeline:problem:invalid-request");
        assertThat(json(response).get("errors").get(0).get("field").asText()).isEqualTo("date");
        assertThat(response.getHeaders()).containsEntry("cache-control", "no-store");
    }

    @Test
    void aTransientErrorAsksForARetry() {
        var broken = new ComputeDayReport(
                (date, action) -> {
                    throw new TransientException("no response", Duration.ofSeconds(1));
                },
                List::of,
                Optional::empty,
                SampleDay.CLOSING);

        assertThat(respond(request(), broken).getStatusCode()).isEqualTo(503);
    }
}
