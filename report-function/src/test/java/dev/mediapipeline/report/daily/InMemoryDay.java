package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Media items and stored reports, in memory. */
public final class InMemoryDay implements MediaOfDay, DayReportStore {
    public final List<Media> media = new ArrayList<>();
    public final Set<MediaId> unreadable = new HashSet<>();
    public final Map<LocalDate, DayReport> reports = new LinkedHashMap<>();

    @Override
    public void forEach(LocalDate day, Visitor visitor) {
        media.stream()
                .filter(item -> item.status() != MediaStatus.DELETED)
                .filter(item ->
                        LocalDate.ofInstant(item.createdAt(), ZoneOffset.UTC).equals(day))
                .forEach(item -> {
                    if (unreadable.contains(item.id())) {
                        visitor.addUnreadable(item.id().value());
                    } else {
                        visitor.add(item);
                    }
                });
    }

    @Override
    public Optional<DayReport> find(LocalDate day) {
        return Optional.ofNullable(reports.get(day));
    }

    @Override
    public boolean store(DayReport report) {
        return report.equals(reports.computeIfAbsent(report.date(), day -> report));
    }

    /** A computation over these media items, with empty queues and without a search for orphans. */
    public ComputeDayReport computation() {
        return new ComputeDayReport(this, List::of, Optional::empty, SampleDay.CLOSING);
    }
}
