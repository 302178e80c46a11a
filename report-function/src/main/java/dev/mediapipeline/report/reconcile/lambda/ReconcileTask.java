package dev.mediapipeline.report.reconcile.lambda;

import org.jspecify.annotations.Nullable;

/**
 * The input that the schedules send.
 *
 * @param time the moment that the run is for, as ISO 8601 in UTC; absent for now
 * @param task {@code due} or {@code orphans}
 */
record ReconcileTask(@Nullable String time, @Nullable String task) {}
