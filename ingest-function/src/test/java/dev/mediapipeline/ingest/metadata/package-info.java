/** Tests of the header reader with images as cameras and programs write them. */
@NullMarked
package dev.mediapipeline.ingest.metadata;

import org.jspecify.annotations.NullMarked;
