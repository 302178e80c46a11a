/** Announces the end of media items. */
@NullMarked
package dev.mediapipeline.report.announce;

import org.jspecify.annotations.NullMarked;
