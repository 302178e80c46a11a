/** What a function does before its first invocation, where Lambda gives it the time. */
@NullMarked
package dev.mediapipeline.start.lambda;

import org.jspecify.annotations.NullMarked;
