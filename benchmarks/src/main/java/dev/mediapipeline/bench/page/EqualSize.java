package dev.mediapipeline.bench.page;

import java.util.Comparator;
import java.util.List;

/** What a peer's quality would be if its file were as large as another, from its own files at several settings. */
final class EqualSize {
    private final List<Point> points;

    /** One file; {@code psnr} in dB. */
    record Point(double bytes, double psnr) {}

    /** @throws IllegalArgumentException if there are fewer than two points */
    EqualSize(List<Point> points) {
        if (points.size() < 2) {
            throw new IllegalArgumentException("a curve needs two points");
        }
        this.points =
                points.stream().sorted(Comparator.comparingDouble(Point::bytes)).toList();
    }

    /** Linear in the logarithm of the size, between the two points around it, or beyond the nearest two. */
    double psnrAt(double bytes) {
        var i = 1;
        while (i < points.size() - 1 && points.get(i).bytes() < bytes) {
            i++;
        }
        var below = points.get(i - 1);
        var above = points.get(i);
        var share = Math.log(bytes / below.bytes()) / Math.log(above.bytes() / below.bytes());
        return below.psnr() + share * (above.psnr() - below.psnr());
    }
}
