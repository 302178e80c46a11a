/** Judges renditions by decoders that have nothing to do with the pipeline's. */
@NullMarked
package dev.mediapipeline.acceptance.image;

import org.jspecify.annotations.NullMarked;
