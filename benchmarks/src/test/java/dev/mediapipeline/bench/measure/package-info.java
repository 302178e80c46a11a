/** Tests of what is read from other programs. */
@NullMarked
package dev.mediapipeline.bench.measure;

import org.jspecify.annotations.NullMarked;
