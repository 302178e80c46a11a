/** Tests of the arithmetic. */
@NullMarked
package dev.mediapipeline.bench.plot;

import org.jspecify.annotations.NullMarked;
