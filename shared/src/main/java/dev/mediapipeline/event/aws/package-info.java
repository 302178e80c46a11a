/** Sends events to SQS. */
@NullMarked
package dev.mediapipeline.event.aws;

import org.jspecify.annotations.NullMarked;
