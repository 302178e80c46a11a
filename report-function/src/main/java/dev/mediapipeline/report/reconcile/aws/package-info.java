/** Reconciles through DynamoDB, S3 and SQS. */
@NullMarked
package dev.mediapipeline.report.reconcile.aws;

import org.jspecify.annotations.NullMarked;
