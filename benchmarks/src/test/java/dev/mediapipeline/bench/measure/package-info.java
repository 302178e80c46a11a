/** Tests of the statistics, and of the samples read from perf. */
@NullMarked
package dev.mediapipeline.bench.measure;

import org.jspecify.annotations.NullMarked;
