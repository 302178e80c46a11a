/** Tests the entry point with events as Lambda delivers them. */
@NullMarked
package dev.mediapipeline.ingest.lambda;

import org.jspecify.annotations.NullMarked;
