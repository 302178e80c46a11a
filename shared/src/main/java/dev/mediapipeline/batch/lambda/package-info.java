/** Lambda's batch events and partial batch responses. */
@NullMarked
package dev.mediapipeline.batch.lambda;

import org.jspecify.annotations.NullMarked;
