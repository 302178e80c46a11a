/** Tests of the arithmetic. */
@NullMarked
package dev.mediapipeline.bench.resize;

import org.jspecify.annotations.NullMarked;
