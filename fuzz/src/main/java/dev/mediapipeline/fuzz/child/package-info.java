/** Runs the code under test in child processes with the functions' memory. */
@NullMarked
package dev.mediapipeline.fuzz.child;

import org.jspecify.annotations.NullMarked;
