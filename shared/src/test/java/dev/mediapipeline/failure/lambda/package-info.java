/** The end of processes, as tests see it. */
@NullMarked
package dev.mediapipeline.failure.lambda;

import org.jspecify.annotations.NullMarked;
