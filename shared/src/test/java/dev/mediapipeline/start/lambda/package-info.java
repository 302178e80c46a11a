/** Snapshots as tests take them. */
@NullMarked
package dev.mediapipeline.start.lambda;

import org.jspecify.annotations.NullMarked;
