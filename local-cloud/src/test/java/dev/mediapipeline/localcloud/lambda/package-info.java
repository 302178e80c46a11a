/** Tests of how functions are started. */
@NullMarked
package dev.mediapipeline.localcloud.lambda;

import org.jspecify.annotations.NullMarked;
