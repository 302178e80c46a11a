/** Measures functions and the whole pipeline on the local cloud. */
@NullMarked
package dev.mediapipeline.bench.cloud;

import org.jspecify.annotations.NullMarked;
