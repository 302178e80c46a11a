/** Faults: what went wrong, to what, and whether trying again can help. */
@NullMarked
package dev.mediapipeline.failure;

import org.jspecify.annotations.NullMarked;
