/** Erases what is stored of a media item. */
@NullMarked
package dev.mediapipeline.report.erase;

import org.jspecify.annotations.NullMarked;
