package dev.mediapipeline.client;

/** The formats of a day's report. */
public enum ReportFormat {
    HTML("text/html"),
    CSV("text/csv"),
    JSON("application/json");

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }
}
