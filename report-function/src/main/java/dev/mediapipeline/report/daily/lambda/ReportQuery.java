package dev.mediapipeline.report.daily.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.mediapipeline.http.FieldError;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request for a report: its day, and the format that the client prefers. */
record ReportQuery(LocalDate day, ReportFormat format) {
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** @throws ProblemException 400 if the date is malformed, 406 if the client accepts no format of a report */
    static ReportQuery of(APIGatewayV2HTTPEvent event) {
        LocalDate day = day(value(event.getPathParameters(), "date"));
        ReportFormat format = AcceptHeader.parse(value(event.getHeaders(), "accept"))
                .best()
                .orElseThrow(() -> Problem.NOT_ACCEPTABLE.because(
                        "a report is available as application/json, text/html and text/csv"));
        return new ReportQuery(day, format);
    }

    /** The problem with a day in the future. */
    ProblemException notBegun() {
        return notADay("%s has not begun; today in UTC is the latest day".formatted(day));
    }

    private static LocalDate day(String date) {
        if (!DATE.matcher(date).matches()) {
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

    private static String value(@Nullable Map<String, String> values, String name) {
        return values == null ? "" : values.getOrDefault(name, "");
    }
}
