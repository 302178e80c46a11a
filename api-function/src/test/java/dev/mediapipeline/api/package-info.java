/** Tests of the API's decisions, and the contracts of its ports. */
@NullMarked
package dev.mediapipeline.api;

import org.jspecify.annotations.NullMarked;
