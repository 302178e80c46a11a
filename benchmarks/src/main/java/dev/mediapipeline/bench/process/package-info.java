/** Processes that are measured from outside. */
@NullMarked
package dev.mediapipeline.bench.process;

import org.jspecify.annotations.NullMarked;
