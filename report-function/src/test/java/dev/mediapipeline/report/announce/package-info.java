/** Checks how ends are announced, and what every adapter of it keeps to. */
@NullMarked
package dev.mediapipeline.report.announce;

import org.jspecify.annotations.NullMarked;
