/** Finds due media items in DynamoDB and uploads in S3, and resends through SQS. */
@NullMarked
package dev.mediapipeline.report.reconcile.aws;

import org.jspecify.annotations.NullMarked;
