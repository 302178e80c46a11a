/** Reads image headers with metadata-extractor. */
@NullMarked
package dev.mediapipeline.ingest.metadata;

import org.jspecify.annotations.NullMarked;
