/** Tests of the arithmetic. */
@NullMarked
package dev.mediapipeline.bench.cloud;

import org.jspecify.annotations.NullMarked;
