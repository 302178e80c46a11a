/** Keeps manifests and erases objects in S3, notes announcements in DynamoDB, and hands them to SQS and EventBridge. */
@NullMarked
package dev.mediapipeline.report.aws;

import org.jspecify.annotations.NullMarked;
