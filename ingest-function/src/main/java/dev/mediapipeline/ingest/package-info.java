/** Decides what an uploaded object is, and fans it out. */
@NullMarked
package dev.mediapipeline.ingest;

import org.jspecify.annotations.NullMarked;
