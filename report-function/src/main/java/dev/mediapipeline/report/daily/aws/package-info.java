/** Reads the media items of a day from DynamoDB and its queues from SQS, and stores its report in S3. */
@NullMarked
package dev.mediapipeline.report.daily.aws;

import org.jspecify.annotations.NullMarked;
