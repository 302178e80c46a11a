/** Tests of what the API decides, and the contracts of its ports. */
@NullMarked
package dev.mediapipeline.api;

import org.jspecify.annotations.NullMarked;
