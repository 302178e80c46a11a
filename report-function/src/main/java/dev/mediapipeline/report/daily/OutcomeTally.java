package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.report.daily.DayReport.Reason;
import dev.mediapipeline.report.daily.DayReport.Step;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts media items by their outcome. */
final class OutcomeTally {
    /** The reason of a failure without a code. */
    private static final String NO_CODE = "UNKNOWN";

    private final Instant asOf;
    private final Map<MediaStatus, Integer> byStatus = new EnumMap<>(MediaStatus.class);
    private final Map<String, Integer> byReason = new TreeMap<>();
    private final int[] byHour = new int[24];
    private int registered;
    private int uploaded;
    private int accepted;
    private int announcedReady;
    private int expired;
    private int overdue;
    private int unannounced;

    OutcomeTally(Instant asOf) {
        this.asOf = asOf;
    }

    void add(Media media) {
        registered++;
        byHour[media.createdAt().atZone(ZoneOffset.UTC).getHour()]++;
        byStatus.merge(media.status(), 1, Integer::sum);
        uploaded += one(wasUploaded(media));
        accepted += one(wasAccepted(media));
        overdue += one(!media.status().ended() && media.deadline().isBefore(asOf));
        boolean announced = media.progress().announcedAt() != null;
        unannounced += one(media.status().ended() && !announced);
        announcedReady += one(media.status() == MediaStatus.READY && announced);
        if (media.status() == MediaStatus.FAILED) {
            Failure failure = media.failure();
            String code = failure == null ? NO_CODE : failure.code();
            expired += one(code.equals(Failure.UPLOAD_EXPIRED));
            byReason.merge(code, 1, Integer::sum);
        }
    }

    /** An item that got further was uploaded, even if that time is missing. */
    private static boolean wasUploaded(Media media) {
        return media.progress().uploadedAt() != null || wasAccepted(media);
    }

    private static boolean wasAccepted(Media media) {
        return media.source() != null
                || media.progress().acceptedAt() != null
                || media.status() == MediaStatus.PROCESSING
                || media.status() == MediaStatus.READY;
    }

    private static int one(boolean yes) {
        return yes ? 1 : 0;
    }

    Totals totals(FormatTally formats) {
        return new Totals(
                registered,
                uploaded,
                accepted,
                count(MediaStatus.READY),
                count(MediaStatus.FAILED) - expired,
                expired,
                count(MediaStatus.AWAITING_UPLOAD),
                count(MediaStatus.PROCESSING),
                count(MediaStatus.UNKNOWN),
                overdue,
                unannounced,
                formats.renditions(),
                formats.bytesIn(),
                formats.bytesOut());
    }

    List<Step> funnel() {
        return List.of(
                step("REGISTERED", registered),
                step("UPLOADED", uploaded),
                step("ACCEPTED", accepted),
                step("READY", count(MediaStatus.READY)),
                step("ANNOUNCED", announcedReady));
    }

    List<Reason> failures() {
        return byReason.entrySet().stream()
                .map(reason -> new Reason(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparingInt(Reason::count).reversed().thenComparing(Reason::code))
                .toList();
    }

    List<Integer> registeredByHour() {
        return Arrays.stream(byHour).boxed().toList();
    }

    private Step step(String name, int count) {
        return new Step(name, count, registered == 0 ? 0 : Math.round(10_000.0 * count / registered) / 10_000.0);
    }

    private int count(MediaStatus status) {
        return byStatus.getOrDefault(status, 0);
    }
}
