/** Tests of what ingest decides, and the contracts of its ports. */
@NullMarked
package dev.mediapipeline.ingest;

import org.jspecify.annotations.NullMarked;
