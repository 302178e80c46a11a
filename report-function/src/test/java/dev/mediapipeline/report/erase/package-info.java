/** Checks how media items are erased, and what every adapter of it keeps to. */
@NullMarked
package dev.mediapipeline.report.erase;

import org.jspecify.annotations.NullMarked;
