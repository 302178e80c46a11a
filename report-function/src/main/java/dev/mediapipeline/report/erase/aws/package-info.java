/** Erases in S3 and DynamoDB. */
@NullMarked
package dev.mediapipeline.report.erase.aws;

import org.jspecify.annotations.NullMarked;
