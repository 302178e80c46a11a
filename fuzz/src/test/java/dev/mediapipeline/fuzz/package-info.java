/** Tests of a fuzz run and its findings. */
@NullMarked
package dev.mediapipeline.fuzz;

import org.jspecify.annotations.NullMarked;
