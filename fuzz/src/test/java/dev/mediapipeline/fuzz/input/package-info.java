/** Tests of the mutations. */
@NullMarked
package dev.mediapipeline.fuzz.input;

import org.jspecify.annotations.NullMarked;
