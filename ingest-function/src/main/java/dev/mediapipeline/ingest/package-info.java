/** Examines uploaded objects, and fans them out. */
@NullMarked
package dev.mediapipeline.ingest;

import org.jspecify.annotations.NullMarked;
