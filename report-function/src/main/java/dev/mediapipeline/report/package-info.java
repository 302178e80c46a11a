/** Tells what happened to a media item. */
@NullMarked
package dev.mediapipeline.report;

import org.jspecify.annotations.NullMarked;
