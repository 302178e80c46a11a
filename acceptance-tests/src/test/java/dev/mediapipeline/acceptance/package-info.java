/** Tests of the whole pipeline's promises, from outside. */
@NullMarked
package dev.mediapipeline.acceptance;

import org.jspecify.annotations.NullMarked;
