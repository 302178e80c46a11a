/** Finds stored objects that belong to no media item. */
@NullMarked
package dev.mediapipeline.report.orphans;

import org.jspecify.annotations.NullMarked;
