/** Image headers: what an encoded photograph is, read without decoding it. */
@NullMarked
package dev.mediapipeline.image;

import org.jspecify.annotations.NullMarked;
