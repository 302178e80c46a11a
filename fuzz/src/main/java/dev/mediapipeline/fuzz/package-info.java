/** Feeds damaged images to the header reader and the renderer, and reports what breaks their contracts. */
@NullMarked
package dev.mediapipeline.fuzz;

import org.jspecify.annotations.NullMarked;
