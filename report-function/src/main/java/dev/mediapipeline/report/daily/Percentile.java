package dev.mediapipeline.report.daily;

/**
 * Computes percentiles by nearest rank: the p-th is the smallest value that is at least as large as p % of all values. It is
 * always one of the values, never interpolated: definition 1 of Hyndman and Fan, "Sample Quantiles in Statistical
 * Packages", The American Statistician 50 (1996).
 */
final class Percentile {
    private Percentile() {}

    /**
     * @param percent 1 to 100
     * @param ascending at least one value
     */
    static long of(int percent, long[] ascending) {
        long rank = (long) percent * ascending.length;
        return ascending[Math.toIntExact((rank + 99) / 100) - 1];
    }
}
