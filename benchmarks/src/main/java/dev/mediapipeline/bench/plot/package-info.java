/** Plots as SVG. */
@NullMarked
package dev.mediapipeline.bench.plot;

import org.jspecify.annotations.NullMarked;
