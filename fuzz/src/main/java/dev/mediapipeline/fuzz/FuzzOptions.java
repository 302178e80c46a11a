package dev.mediapipeline.fuzz;

import dev.mediapipeline.media.ImageFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Options of a run: the inputs to make, and the parts to try them on.
 *
 * @param seed the seed of every input
 * @param start the number of the first input of each format
 * @param count how many inputs of each format; unlimited if absent
 * @param time the latest end of the run
 * @param parts the parts to try, in the order in which an input reaches them
 * @param files inputs to try instead of generated ones
 */
public record FuzzOptions(
        long seed,
        long start,
        Optional<Long> count,
        Duration time,
        List<ImageFormat> formats,
        List<Part> parts,
        List<Path> files) {

    /** A part of the pipeline that reads images. */
    public enum Part {
        HEADER,
        RENDER
    }
}
