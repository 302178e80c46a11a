/** Writes manifests to S3, publishes to SQS and EventBridge, and records announcements in DynamoDB. */
@NullMarked
package dev.mediapipeline.report.announce.aws;

import org.jspecify.annotations.NullMarked;
