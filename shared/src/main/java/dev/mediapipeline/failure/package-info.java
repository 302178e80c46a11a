/** Errors, sorted by whether a retry can help. */
@NullMarked
package dev.mediapipeline.failure;

import org.jspecify.annotations.NullMarked;
