package dev.mediapipeline.fuzz;

import dev.mediapipeline.media.ImageFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The command line.
 *
 * @param seed decides every input
 * @param start the number of the first input of each format
 * @param count how many inputs of each format; unlimited if absent
 * @param time when to end at the latest
 * @param parts of {@code header} and {@code render}, those to try
 * @param files inputs to try instead of making any
 */
record Options(
        long seed,
        long start,
        Optional<Long> count,
        Duration time,
        List<ImageFormat> formats,
        List<String> parts,
        List<Path> files) {
    static final String HEADER = "header";
    static final String RENDER = "render";

    /** @throws IllegalArgumentException if the arguments say nothing sensible */
    static Options parse(List<String> arguments, long seed) {
        var options = new Options(
                seed,
                0,
                Optional.empty(),
                Duration.ofMinutes(1),
                ImageFormat.KNOWN,
                List.of(HEADER, RENDER),
                List.of());
        var left = new ArrayDeque<>(arguments);
        while (!left.isEmpty()) {
            var argument = left.pop();
            if (!argument.startsWith("--")) {
                options = options.withFile(Path.of(argument));
            } else if (left.isEmpty()) {
                throw new IllegalArgumentException(argument + " needs a value.");
            } else {
                options = options.with(argument, left.pop());
            }
        }
        return options;
    }

    private Options with(String name, String value) {
        try {
            return switch (name) {
                case "--seed" -> new Options(Long.parseLong(value), start, count, time, formats, parts, files);
                case "--start" -> new Options(seed, Long.parseLong(value), count, time, formats, parts, files);
                case "--count" ->
                    new Options(
                            seed, start, Optional.of(Long.valueOf(value)), Duration.ofDays(1), formats, parts, files);
                case "--minutes" -> new Options(seed, start, count, minutes(value), formats, parts, files);
                case "--format" -> new Options(seed, start, count, time, List.of(format(value)), parts, files);
                case "--only" -> new Options(seed, start, count, time, formats, List.of(part(value)), files);
                default -> throw new IllegalArgumentException("There is no option " + name + ".");
            };
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("%s takes a number, not %s.".formatted(name, value), e);
        }
    }

    private Options withFile(Path file) {
        var more = new ArrayList<>(files);
        more.add(file);
        return new Options(seed, start, count, time, formats, parts, List.copyOf(more));
    }

    private static Duration minutes(String value) {
        return Duration.ofMillis((long) (Double.parseDouble(value) * 60_000));
    }

    private static String part(String value) {
        if (!value.equals(HEADER) && !value.equals(RENDER)) {
            throw new IllegalArgumentException("--only takes header or render, not " + value + ".");
        }
        return value;
    }

    private static ImageFormat format(String value) {
        return ImageFormat.KNOWN.stream()
                .filter(format -> format.name().equalsIgnoreCase(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--format takes jpeg, png, webp, gif or avif, not " + value + "."));
    }
}
