/** Snapshots for tests. */
@NullMarked
package dev.mediapipeline.start.lambda;

import org.jspecify.annotations.NullMarked;
