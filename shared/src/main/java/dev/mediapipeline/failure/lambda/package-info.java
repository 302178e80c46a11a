/** Ends a process after its last response. */
@NullMarked
package dev.mediapipeline.failure.lambda;

import org.jspecify.annotations.NullMarked;
