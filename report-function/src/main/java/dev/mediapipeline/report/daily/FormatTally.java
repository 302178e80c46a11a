package dev.mediapipeline.report.daily;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.report.daily.Formats.FormatCount;
import dev.mediapipeline.report.daily.Formats.Saving;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts formats and bytes. {@link Formats} defines the savings. */
final class FormatTally {
    private static final Comparator<Rendition> WHAT_A_PAGE_LOADS =
            Comparator.comparingInt(Rendition::width).reversed().thenComparingLong(Rendition::bytes);

    private final Map<ImageFormat, FormatCount> sources = new EnumMap<>(ImageFormat.class);
    private final Map<ImageFormat, FormatCount> renditions = new EnumMap<>(ImageFormat.class);
    private Saving webp = Saving.of(0, 0, 0);
    private Saving page = Saving.of(0, 0, 0);

    void add(Media media) {
        var source = media.source();
        if (source != null) {
            count(sources, source.format(), source.bytes());
        }
        Collection<List<Rendition>> groups = media.renditions().values();
        groups.forEach(this::addGroup);
        if (source != null && media.status() == MediaStatus.READY) {
            groups.stream()
                    .flatMap(List::stream)
                    .min(WHAT_A_PAGE_LOADS)
                    .ifPresent(loaded -> page = plus(page, source.bytes(), loaded.bytes()));
        }
    }

    private void addGroup(List<Rendition> group) {
        for (Rendition made : group) {
            count(renditions, made.format(), made.bytes());
            group.stream()
                    .filter(other -> made.format() == ImageFormat.JPEG && isWebpOf(made, other))
                    .findFirst()
                    .ifPresent(other -> webp = plus(webp, made.bytes(), other.bytes()));
        }
    }

    private static boolean isWebpOf(Rendition jpeg, Rendition other) {
        return other.format() == ImageFormat.WEBP
                && other.name().equals(jpeg.name())
                && other.width() == jpeg.width()
                && other.height() == jpeg.height();
    }

    private static Saving plus(Saving sum, long before, long after) {
        return Saving.of(sum.count() + 1, sum.beforeBytes() + before, sum.afterBytes() + after);
    }

    private static void count(Map<ImageFormat, FormatCount> counts, ImageFormat format, long bytes) {
        counts.merge(
                format,
                new FormatCount(format.name(), 1, bytes),
                (sum, one) -> new FormatCount(sum.format(), sum.count() + 1, sum.bytes() + one.bytes()));
    }

    Formats result() {
        return new Formats(List.copyOf(sources.values()), List.copyOf(renditions.values()), webp, page);
    }

    int renditions() {
        return renditions.values().stream().mapToInt(FormatCount::count).sum();
    }

    long bytesIn() {
        return sources.values().stream().mapToLong(FormatCount::bytes).sum();
    }

    long bytesOut() {
        return renditions.values().stream().mapToLong(FormatCount::bytes).sum();
    }
}
