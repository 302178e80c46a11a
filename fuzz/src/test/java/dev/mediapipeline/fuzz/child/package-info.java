/** Tests with a child that breaks every rule. */
@NullMarked
package dev.mediapipeline.fuzz.child;

import org.jspecify.annotations.NullMarked;
