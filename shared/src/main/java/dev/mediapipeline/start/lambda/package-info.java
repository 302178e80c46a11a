/** What every function starts with, and the work it does before Lambda takes a snapshot. */
@NullMarked
package dev.mediapipeline.start.lambda;

import org.jspecify.annotations.NullMarked;
