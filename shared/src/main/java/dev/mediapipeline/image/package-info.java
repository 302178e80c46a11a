/** Reads image headers without decoding the image. */
@NullMarked
package dev.mediapipeline.image;

import org.jspecify.annotations.NullMarked;
