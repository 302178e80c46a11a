package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.Results.Rendition;
import dev.mediapipeline.bench.resize.Contender;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Our rendition beside sharp's.
 *
 * @param atEqualSize our PSNR minus sharp's at our number of bytes, in dB
 */
record QualityRow(Rendition ours, Rendition sharp, double atEqualSize) {
    private static final int QUALITY = 80;

    /** Compares the renditions made on the JVM; the native renderer makes the same bytes. */
    static List<QualityRow> of(List<Rendition> renditions) {
        return renditions.stream()
                .filter(rendition -> rendition.variant().equals(Contender.JVM))
                .flatMap(ours -> compare(ours, renditions))
                .toList();
    }

    private static Stream<QualityRow> compare(Rendition ours, List<Rendition> renditions) {
        var sharps = renditions.stream()
                .filter(other -> other.variant().equals(Contender.SHARP)
                        && other.input().equals(ours.input())
                        && other.rendition().equals(ours.rendition()))
                .toList();
        var psnr = new EqualSize(sharps).psnrAt((double) ours.bytes());
        return sharps.stream()
                .filter(sharp -> sharp.quality() == QUALITY)
                .map(sharp -> new QualityRow(ours, sharp, ours.psnr() - psnr));
    }

    /** The difference at equal size, with its sign. */
    public String difference() {
        return String.format(Locale.ROOT, "%+.2f", atEqualSize);
    }
}
