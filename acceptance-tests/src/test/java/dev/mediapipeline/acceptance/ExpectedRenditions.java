package dev.mediapipeline.acceptance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** The renditions that the default groups promise for a source, derived without the pipeline's own planner. */
final class ExpectedRenditions {
    private ExpectedRenditions() {}

    /** Sizes by {@code group/name/format}. */
    static Map<String, Size> of(int width, int height) {
        var all = new LinkedHashMap<String, Size>();
        add(all, "preview", "square", new Size(Math.min(200, width), Math.min(200, height)));
        add(all, "preview", "w320", fit(width, height, 320));
        add(all, "web", "w800", fit(width, height, 800));
        add(all, "web", "w1600", fit(width, height, 1600));
        return all;
    }

    /** A size that the group already has is not made twice. */
    private static void add(SequencedMap<String, Size> all, String group, String name, Size size) {
        boolean there = all.entrySet().stream()
                .anyMatch(made ->
                        made.getKey().startsWith(group) && made.getValue().equals(size));
        if (!there) {
            Stream.of("JPEG", "WEBP").forEach(format -> all.put("%s/%s/%s".formatted(group, name, format), size));
        }
    }

    private static Size fit(int width, int height, int target) {
        int fitted = Math.min(width, target);
        return new Size(fitted, (int) Math.max(1, Math.round((double) height * fitted / width)));
    }

    /** Width and height in pixels. */
    record Size(int width, int height) {}
}
