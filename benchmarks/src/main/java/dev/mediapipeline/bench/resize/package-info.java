/** Measures image work: its time, its memory, and the quality of the renditions. */
@NullMarked
package dev.mediapipeline.bench.resize;

import org.jspecify.annotations.NullMarked;
