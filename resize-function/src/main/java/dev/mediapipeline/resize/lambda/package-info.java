/** The entry point of resize-function, and its wiring. */
@NullMarked
package dev.mediapipeline.resize.lambda;

import org.jspecify.annotations.NullMarked;
