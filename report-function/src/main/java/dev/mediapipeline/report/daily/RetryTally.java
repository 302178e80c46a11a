package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.report.daily.DayReport.Retries;

/** Counts attempts beyond the first. */
final class RetryTally {
    private Retries sum = new Retries(0, 0, 0, 0);

    void add(Media media) {
        int attempts = media.progress().attempts();
        int begun = (int) media.groups().values().stream()
                .filter(state -> !(state instanceof GroupState.Pending))
                .count();
        int retries = Math.max(0, attempts - begun);
        sum = new Retries(
                sum.attempts() + attempts,
                sum.retries() + retries,
                sum.retriedMedia() + (retries > 0 ? 1 : 0),
                sum.resends() + media.progress().resends());
    }

    Retries result() {
        return sum;
    }
}
