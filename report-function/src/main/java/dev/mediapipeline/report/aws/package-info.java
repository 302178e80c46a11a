/** Keeps manifests in S3, and in DynamoDB that they were announced. */
@NullMarked
package dev.mediapipeline.report.aws;

import org.jspecify.annotations.NullMarked;
