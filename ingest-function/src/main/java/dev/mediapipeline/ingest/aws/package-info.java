/** Reads uploads from S3, keeps decisions in DynamoDB, sends requests to SQS. */
@NullMarked
package dev.mediapipeline.ingest.aws;

import org.jspecify.annotations.NullMarked;
