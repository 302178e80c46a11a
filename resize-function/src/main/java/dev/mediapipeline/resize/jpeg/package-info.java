/** Checks the entropy-coded data of JPEG files. */
@NullMarked
package dev.mediapipeline.resize.jpeg;

import org.jspecify.annotations.NullMarked;
