/** Tests of the header reader, and the photographs that every module's tests share. */
@NullMarked
package dev.mediapipeline.image;

import org.jspecify.annotations.NullMarked;
