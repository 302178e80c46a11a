package dev.mediapipeline.bench.page;

import dev.mediapipeline.bench.Results.Rendition;
import java.util.Comparator;
import java.util.List;

/** Estimates a peer's quality in a file of any size from its own files at several settings. */
final class EqualSize {
    private final List<Rendition> files;

    /** @throws IllegalArgumentException if there are fewer than two files */
    EqualSize(List<Rendition> files) {
        if (files.size() < 2) {
            throw new IllegalArgumentException("a curve needs two files");
        }
        this.files = files.stream()
                .sorted(Comparator.comparingLong(Rendition::bytes))
                .toList();
    }

    /** Linear in the logarithm of the size, between the two files around it or beyond the nearest two. */
    double psnrAt(double bytes) {
        var i = 1;
        while (i < files.size() - 1 && files.get(i).bytes() < bytes) {
            i++;
        }
        var below = files.get(i - 1);
        var above = files.get(i);
        var share = Math.log(bytes / below.bytes()) / Math.log((double) above.bytes() / below.bytes());
        return below.psnr() + share * (above.psnr() - below.psnr());
    }
}
