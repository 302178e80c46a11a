/** Tests of the arithmetic. */
@NullMarked
package dev.mediapipeline.bench.statistics;

import org.jspecify.annotations.NullMarked;
