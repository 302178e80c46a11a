/** Finds stored objects that belong to no media item, and lists them. */
@NullMarked
package dev.mediapipeline.report.orphans;

import org.jspecify.annotations.NullMarked;
