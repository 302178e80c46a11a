/** Tests of the commands, and of what becomes of findings. */
@NullMarked
package dev.mediapipeline.fuzz;

import org.jspecify.annotations.NullMarked;
