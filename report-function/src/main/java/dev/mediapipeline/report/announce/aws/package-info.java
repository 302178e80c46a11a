/** Announces through S3, SQS, EventBridge and DynamoDB. */
@NullMarked
package dev.mediapipeline.report.announce.aws;

import org.jspecify.annotations.NullMarked;
