/** Tests with a child that breaks every limit. */
@NullMarked
package dev.mediapipeline.fuzz.child;

import org.jspecify.annotations.NullMarked;
