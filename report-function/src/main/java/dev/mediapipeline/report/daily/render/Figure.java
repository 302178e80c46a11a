package dev.mediapipeline.report.daily.render;

import org.jspecify.annotations.Nullable;

/**
 * A figure of the page: the rounded text that people read, and the exact value for programs.
 *
 * @param exact absent if the text already says everything
 */
record Figure(String text, @Nullable String exact) {
    static Figure count(long count) {
        return new Figure(Format.count(count), String.valueOf(count));
    }

    static Figure bytes(long bytes) {
        return new Figure(Format.bytes(bytes), String.valueOf(bytes));
    }

    static Figure millis(@Nullable Long millis) {
        return millis == null ? new Figure("–", null) : new Figure(Format.millis(millis), String.valueOf(millis));
    }

    static Figure share(double share) {
        return new Figure(Format.share(share), String.valueOf(share));
    }

    /** The share of a part in a whole, which is 0 if the whole is. */
    static Figure shareOf(long part, long whole) {
        return new Figure(Format.share(whole == 0 ? 0 : (double) part / whole), null);
    }
}
