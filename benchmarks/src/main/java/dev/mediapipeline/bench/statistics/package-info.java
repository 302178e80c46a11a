/** Runs variants by turns, and says what their figures are and how far they spread. */
@NullMarked
package dev.mediapipeline.bench.statistics;

import org.jspecify.annotations.NullMarked;
