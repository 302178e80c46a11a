package dev.mediapipeline.report.lambda;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.form.CsvReport;
import dev.mediapipeline.report.daily.form.HtmlReport;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The forms in which a report can be had, the preferred first. */
enum ReportForm {
    JSON("application/json", "", EventJson::write),
    HTML("text/html", "; charset=utf-8", HtmlReport::write),
    CSV("text/csv", "; charset=utf-8; header=present", CsvReport::write);

    private final String mediaType;
    private final String parameters;
    private final Function<DayReport, String> write;

    ReportForm(String mediaType, String parameters, Function<DayReport, String> write) {
        this.mediaType = mediaType;
        this.parameters = parameters;
        this.write = write;
    }

    /** Its media type without parameters. */
    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + parameters;
    }

    String write(DayReport report) {
        return write.apply(report);
    }

    /** The headers of an answer in this form; a report that can still change may not be kept. */
    Map<String, String> headers(DayReport report) {
        var headers = new HashMap<>(Map.of(
                "vary", "accept",
                "x-content-type-options", "nosniff",
                "cache-control", report.closed() ? "private, max-age=3600" : "no-store"));
        if (this == HTML) {
            headers.put("content-security-policy", HtmlReport.CONTENT_SECURITY_POLICY);
            headers.put("referrer-policy", "no-referrer");
        }
        if (this == CSV) {
            headers.put("content-disposition", "attachment; filename=\"media-report-%s.csv\"".formatted(report.date()));
        }
        return headers;
    }
}
