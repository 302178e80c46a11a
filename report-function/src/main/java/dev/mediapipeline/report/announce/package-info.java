/** Tells how media items ended. */
@NullMarked
package dev.mediapipeline.report.announce;

import org.jspecify.annotations.NullMarked;
