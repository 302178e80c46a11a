/** Tests of what is read from other programs. */
@NullMarked
package dev.mediapipeline.bench.process;

import org.jspecify.annotations.NullMarked;
