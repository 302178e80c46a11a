package dev.mediapipeline.report.daily.lambda;

import org.jspecify.annotations.Nullable;

/**
 * The input that the schedule sends.
 *
 * @param time the moment that the run is for, as ISO 8601 in UTC; absent for now
 */
record ReportRequest(@Nullable String time) {}
