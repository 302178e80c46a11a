/** Hands messages back to SQS. */
@NullMarked
package dev.mediapipeline.batch.aws;

import org.jspecify.annotations.NullMarked;
