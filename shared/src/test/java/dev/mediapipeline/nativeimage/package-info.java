/** Tests of what native images are told. */
@NullMarked
package dev.mediapipeline.nativeimage;

import org.jspecify.annotations.NullMarked;
