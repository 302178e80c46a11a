/** The start of every function, and its work before Lambda takes a snapshot. */
@NullMarked
package dev.mediapipeline.start.lambda;

import org.jspecify.annotations.NullMarked;
