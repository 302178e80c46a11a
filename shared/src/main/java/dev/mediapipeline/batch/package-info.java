/** Processes batches: decides for each message whether it is done or needs a redelivery. */
@NullMarked
package dev.mediapipeline.batch;

import org.jspecify.annotations.NullMarked;
