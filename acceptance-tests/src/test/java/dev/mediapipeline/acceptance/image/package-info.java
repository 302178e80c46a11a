/** Checks renditions with decoders that are independent of the pipeline's. */
@NullMarked
package dev.mediapipeline.acceptance.image;

import org.jspecify.annotations.NullMarked;
