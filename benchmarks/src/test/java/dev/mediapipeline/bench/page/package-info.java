/** Tests of the arithmetic. */
@NullMarked
package dev.mediapipeline.bench.page;

import org.jspecify.annotations.NullMarked;
