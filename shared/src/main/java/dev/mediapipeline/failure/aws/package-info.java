/** Translates exceptions of AWS calls. */
@NullMarked
package dev.mediapipeline.failure.aws;

import org.jspecify.annotations.NullMarked;
