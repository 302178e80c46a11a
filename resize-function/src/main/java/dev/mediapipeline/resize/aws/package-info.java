/** Reads photographs from S3, writes renditions to S3, keeps claims in DynamoDB. */
@NullMarked
package dev.mediapipeline.resize.aws;

import org.jspecify.annotations.NullMarked;
