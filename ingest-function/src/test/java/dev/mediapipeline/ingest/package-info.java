/** Tests of ingest's decisions, and the contracts of its ports. */
@NullMarked
package dev.mediapipeline.ingest;

import org.jspecify.annotations.NullMarked;
