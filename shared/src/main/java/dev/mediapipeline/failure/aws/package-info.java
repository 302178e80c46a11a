/** Turns the faults of AWS calls into ours. */
@NullMarked
package dev.mediapipeline.failure.aws;

import org.jspecify.annotations.NullMarked;
