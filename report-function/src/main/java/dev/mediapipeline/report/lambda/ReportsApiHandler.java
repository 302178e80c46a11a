package dev.mediapipeline.report.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.http.lambda.HttpEndpoint;
import dev.mediapipeline.http.lambda.Responses;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.FindDayReport;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entry point of {@code GET /v1/reports/{date}}: the report of a day, in the form that the client likes best. */
@Named("reports-api")
class ReportsApiHandler implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {
    private final HttpEndpoint endpoint;
    private final FindDayReport findDayReport;

    ReportsApiHandler(HttpEndpoint endpoint, FindDayReport findDayReport) {
        this.endpoint = endpoint;
        this.findDayReport = findDayReport;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        return endpoint.answer(event, (request, correlationId) -> getReport(request));
    }

    private APIGatewayV2HTTPResponse getReport(APIGatewayV2HTTPEvent event) {
        LocalDate day = day(of(event.getPathParameters(), "date"));
        ReportForm form = AcceptHeader.parse(of(event.getHeaders(), "accept"))
                .best()
                .orElseThrow(() -> Problem.NOT_ACCEPTABLE.because(
                        "a report can be had as application/json, text/html and text/csv"));
        DayReport report = findDayReport
                .find(day)
                .orElseThrow(() -> notADay("%s has not begun; today in UTC is the latest day".formatted(day)));
        return Responses.text(200, form.contentType(), form.write(report), form.headers(report));
    }

    private static LocalDate day(String date) {
        if (!date.matches("\\d{4}-\\d{2}-\\d{2}")) {
            throw notADay("a date is written yyyy-mm-dd, such as 2026-11-24");
        }
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw notADay("%s is not a day of the calendar".formatted(date));
        }
    }

    private static ProblemException notADay(String message) {
        return Problem.INVALID_REQUEST.because(message, List.of(new FieldError("date", message)));
    }

    private static String of(@Nullable Map<String, String> values, String name) {
        return values == null ? "" : values.getOrDefault(name, "");
    }
}
