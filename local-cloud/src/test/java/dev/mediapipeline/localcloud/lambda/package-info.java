/** Tests of running functions. */
@NullMarked
package dev.mediapipeline.localcloud.lambda;

import org.jspecify.annotations.NullMarked;
