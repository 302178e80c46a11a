package dev.mediapipeline.bench.statistics;

import java.util.List;

/** The straight line nearest to some points, by least squares. */
public record Line(double slope, double intercept) {

    /**
     * Through points of which at least two differ in x.
     *
     * @throws IllegalArgumentException if there is no such line
     */
    public static Line through(List<Double> xs, List<Double> ys) {
        var meanX = mean(xs);
        var meanY = mean(ys);
        double covariance = 0;
        double variance = 0;
        for (var i = 0; i < xs.size(); i++) {
            covariance += (xs.get(i) - meanX) * (ys.get(i) - meanY);
            variance += (xs.get(i) - meanX) * (xs.get(i) - meanX);
        }
        if (variance == 0) {
            throw new IllegalArgumentException("a line needs two different places");
        }
        return new Line(covariance / variance, meanY - covariance / variance * meanX);
    }

    /** Its height at a place. */
    public double at(double x) {
        return intercept + slope * x;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }
}
