/** Tests of the end of processes. */
@NullMarked
package dev.mediapipeline.failure.lambda;

import org.jspecify.annotations.NullMarked;
