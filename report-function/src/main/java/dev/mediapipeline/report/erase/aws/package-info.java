/** Deletes objects in S3 and records erasures in DynamoDB. */
@NullMarked
package dev.mediapipeline.report.erase.aws;

import org.jspecify.annotations.NullMarked;
