package dev.mediapipeline.bench;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Map;

/**
 * Every value that was measured, as Jackson writes and reads it.
 *
 * @param quick whether the last run was a quick one, with figures that mean little
 * @param machine the machine and the versions of its programs
 * @param runs the last run of each suite
 */
public record Results(
        boolean quick,
        Map<String, String> machine,
        Map<String, Run> runs,
        Resize resize,
        StartUp start,
        Pipeline pipeline,
        Cost cost) {
    /** A suite that has not run is empty. */
    public Results {
        resize = requireNonNullElse(resize, new Resize(List.of(), List.of()));
        start = requireNonNullElse(start, new StartUp(Map.of(), Map.of()));
        pipeline = requireNonNullElse(pipeline, new Pipeline(Map.of(), Map.of()));
        cost = requireNonNullElse(cost, new Cost(Map.of(), Map.of(), Map.of()));
    }

    /** Repeated timings of one operation. */
    public interface Timed {
        List<Double> millis();
    }

    /** The time of a run, and a list of everything that it could not measure. */
    public record Run(String at, List<String> absent) {}

    /** Image work alone. */
    public record Resize(List<Job> jobs, List<Rendition> quality) {
        /** The variants of the first job, seven renditions of a JPEG of 12 megapixels. */
        public Map<String, Work> seven() {
            return jobs.isEmpty() ? Map.of() : jobs.getFirst().variants();
        }
    }

    /** An operation on a photograph by every variant. */
    public record Job(String operation, String input, Map<String, Work> variants) {}

    /** The same job repeated in one process; {@code millis} is wall time. */
    public record Work(double peakMegabytes, List<Double> millis, List<Double> cpuMillis, long bytes)
            implements Timed {}

    /** The quality of one rendition, compared with the ideal one. */
    public record Rendition(String input, String rendition, String variant, int quality, double psnr, long bytes) {}

    /** New processes by variant: api-function's to its first response, resize-function's to its first rendition. */
    public record StartUp(Map<String, Starts> health, Map<String, Starts> rendition) {}

    /** Milliseconds since the start of the process; without renditions if the function makes none. */
    public record Starts(
            List<Double> firstPollMillis,
            List<Double> firstRenditionMillis,
            List<Double> firstResponseMillis,
            List<Double> residentMegabytes)
            implements Timed {
        /** To the first rendition, or to the first response if no rendition is made. */
        @Override
        public List<Double> millis() {
            return firstRenditionMillis.isEmpty() ? firstResponseMillis : firstRenditionMillis;
        }
    }

    /** Whole uploads by kind of package; {@code largest} are peak megabytes after a photograph of 24 megapixels. */
    public record Pipeline(Map<String, List<Batch>> batches, Map<String, List<Double>> largest) {}

    /** Uploads one after the other: CPU and memory by function. */
    public record Batch(
            int uploads, double seconds, Map<String, Double> cpuMillis, Map<String, Double> peakMegabytes) {}

    /**
     * The data for computing the bills.
     *
     * @param jobs the work of every variant by operation
     * @param uploads by kind of package
     * @param outsideLibvips the share of an upload's CPU time spent outside libvips, by kind of package
     */
    public record Cost(
            Map<String, Map<String, Work>> jobs,
            Map<String, List<Upload>> uploads,
            Map<String, List<Double>> outsideLibvips) {}

    /** Units of DynamoDB, and the functions that one upload invoked. */
    public record Upload(double writeUnits, double readUnits, Map<String, Invoked> functions) {}

    /** The milliseconds of a function's invocations, and its requests to AWS by action. */
    public record Invoked(int memoryMegabytes, List<Double> millis, Map<String, Long> requests) {}
}
