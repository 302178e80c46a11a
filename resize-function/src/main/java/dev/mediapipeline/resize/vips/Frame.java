package dev.mediapipeline.resize.vips;

import dev.mediapipeline.media.RenditionSpec;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The pixels of one or more renditions that differ only in how they are encoded.
 *
 * @param size the encoded size
 * @param whole the size of the whole photograph from which it is cropped; the same as the size if nothing is cropped
 */
record Frame(Size size, Size whole) {
    private static final Comparator<Frame> LARGEST_FIRST = Comparator.<Frame>comparingInt(frame -> frame.whole.width())
            .thenComparingInt(frame -> frame.whole.height())
            .thenComparingInt(frame -> frame.size.width())
            .thenComparingInt(frame -> frame.size.height())
            .reversed();

    /** Shrinks a frame that is too long for its format, in proportion. */
    static Frame of(RenditionSpec spec, Size source) {
        int longest = Encoder.longestSide(spec.format());
        var height = spec.height();
        if (height == null) {
            var size = source.withWidth(spec.width()).within(longest);
            return new Frame(size, size);
        }
        var size = source.atMost(spec.width(), height).within(longest);
        return new Frame(size, source.covering(size));
    }

    /** The frames of a job, those of the largest whole photograph first. */
    static TreeMap<Frame, List<RenditionSpec>> of(List<RenditionSpec> specs, Size source) {
        return specs.stream()
                .collect(Collectors.groupingBy(
                        spec -> of(spec, source), () -> new TreeMap<>(LARGEST_FIRST), Collectors.toList()));
    }

    boolean cropped() {
        return !size.equals(whole);
    }
}
