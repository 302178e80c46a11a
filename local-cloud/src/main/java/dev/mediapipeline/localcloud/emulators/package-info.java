/** Starts the real parts that stand in for DynamoDB, SQS and S3, and sets them up from the template. */
@NullMarked
package dev.mediapipeline.localcloud.emulators;

import org.jspecify.annotations.NullMarked;
