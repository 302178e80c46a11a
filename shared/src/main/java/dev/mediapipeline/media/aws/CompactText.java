package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionKey;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads the bulky parts of an item as short text that people can read, too; {@code docs/data.md} lists the
 * forms. Ignores words appended by a later version.
 */
final class CompactText {
    private static final Pattern SOURCE = Pattern.compile("(\\S+) (\\w+) (\\d+)x(\\d+) (\\d+) (\\d+) (\\S*).*");
    private static final Pattern GROUP = Pattern.compile("(\\w+): ([^;]+); ([^;]+)(;.*)?");
    private static final Pattern SIZE = Pattern.compile("([\\w-]+) (\\d+)(?:x(\\d+))?.*");
    private static final Pattern FORMAT = Pattern.compile("(\\w+)@(\\d+)");
    private static final Pattern MADE = Pattern.compile("(\\d+)x(\\d+) (\\d+).*");

    private CompactText() {}

    /** Such as {@code aea3c261 JPEG 4000x3000 3124229 1 0055AED6}: etag, format, size, bytes, pages, sequencer. */
    static String of(Source source) {
        return "%s %s %dx%d %d %d %s"
                .formatted(
                        source.etag(),
                        source.format(),
                        source.width(),
                        source.height(),
                        source.bytes(),
                        source.pages(),
                        source.sequencer());
    }

    /** The beginning of the text of a source with this etag, for conditions. */
    static String beginningOf(String etag) {
        return etag + " ";
    }

    static Source source(String text) {
        Matcher matcher = match(SOURCE, text);
        return new Source(
                matcher.group(1),
                matcher.group(7),
                Long.parseLong(matcher.group(5)),
                ImageFormat.named(matcher.group(2)),
                Integer.parseInt(matcher.group(3)),
                Integer.parseInt(matcher.group(4)),
                Integer.parseInt(matcher.group(6)));
    }

    /** Such as {@code preview: square 200x200, w320 320; jpeg@80 webp@80}: every size in every format and quality. */
    static String of(RenditionGroup group) {
        String sizes = group.renditions().stream()
                .map(spec -> spec.name() + " " + spec.width() + (spec.height() == null ? "" : "x" + spec.height()))
                .distinct()
                .collect(Collectors.joining(", "));
        String formats = group.renditions().stream()
                .map(spec -> spec.format().name().toLowerCase(Locale.ROOT) + "@" + spec.quality())
                .distinct()
                .collect(Collectors.joining(" "));
        String text = "%s: %s; %s".formatted(group.name(), sizes, formats);
        if (!group(text).equals(group)) {
            throw new IllegalArgumentException("not every size in every format: " + group);
        }
        return text;
    }

    static RenditionGroup group(String text) {
        Matcher matcher = match(GROUP, text);
        return new RenditionGroup(
                matcher.group(1),
                Arrays.stream(matcher.group(2).split(", "))
                        .flatMap(size -> specs(match(SIZE, size), matcher.group(3)))
                        .toList());
    }

    private static Stream<RenditionSpec> specs(Matcher size, String formats) {
        @Nullable String height = size.group(3);
        return FORMAT.matcher(formats)
                .results()
                .map(format -> new RenditionSpec(
                        size.group(1),
                        ImageFormat.named(format.group(1).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(size.group(2)),
                        height == null ? null : Integer.valueOf(height),
                        Integer.parseInt(format.group(2))));
    }

    /** Such as {@code 320x240 31040}: size and bytes; everything else follows from the plan. */
    static String of(Rendition rendition) {
        return "%dx%d %d".formatted(rendition.width(), rendition.height(), rendition.bytes());
    }

    static Rendition rendition(String text, GroupKey group, RenditionSpec spec, String engine) {
        Matcher matcher = match(MADE, text);
        return new Rendition(
                spec.name(),
                spec.format(),
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Long.parseLong(matcher.group(3)),
                RenditionKey.of(group, spec, engine));
    }

    private static Matcher match(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("'%s' is not of the form %s".formatted(text, pattern));
        }
        return matcher;
    }
}
