/** The entry point of ingest-function, and its wiring. */
@NullMarked
package dev.mediapipeline.ingest.lambda;

import org.jspecify.annotations.NullMarked;
