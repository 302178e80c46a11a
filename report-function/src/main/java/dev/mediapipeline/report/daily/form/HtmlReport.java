package dev.mediapipeline.report.daily.form;

import dev.mediapipeline.report.daily.DayReport;

/** stub */
public final class HtmlReport {
    public static final String CONTENT_SECURITY_POLICY = "";

    private HtmlReport() {}

    public static String write(DayReport report) {
        return "";
    }
}
