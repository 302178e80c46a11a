/** Measures image work: time, memory, and what the pictures lose. */
@NullMarked
package dev.mediapipeline.bench.resize;

import org.jspecify.annotations.NullMarked;
