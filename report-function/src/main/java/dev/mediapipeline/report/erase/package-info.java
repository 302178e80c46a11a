/** Erases the stored bytes of deleted media items. */
@NullMarked
package dev.mediapipeline.report.erase;

import org.jspecify.annotations.NullMarked;
