package dev.mediapipeline.report.daily.lambda;

import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.report.daily.DayReport;
import dev.mediapipeline.report.daily.render.CsvReport;
import dev.mediapipeline.report.daily.render.HtmlReport;
import java.util.HashMap;
import java.util.Map;

/** Report formats, in order of preference. */
enum ReportFormat {
    JSON("application/json", ""),
    HTML("text/html", "; charset=utf-8"),
    CSV("text/csv", "; charset=utf-8; header=present");

    private final String mediaType;
    private final String parameters;

    ReportFormat(String mediaType, String parameters) {
        this.mediaType = mediaType;
        this.parameters = parameters;
    }

    /** The media type without parameters. */
    String mediaType() {
        return mediaType;
    }

    String contentType() {
        return mediaType + parameters;
    }

    String render(DayReport report) {
        return switch (this) {
            case JSON -> EventJson.write(report);
            case HTML -> HtmlReport.render(report);
            case CSV -> CsvReport.render(report);
        };
    }

    /** The headers of a response in this format. A report that can still change may not be cached. */
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
