/** Ends a process that must not serve another invocation. */
@NullMarked
package dev.mediapipeline.failure.lambda;

import org.jspecify.annotations.NullMarked;
