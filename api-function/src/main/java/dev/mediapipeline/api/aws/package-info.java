/** Registers media items in DynamoDB, stores originals in S3, and signs URLs. */
@NullMarked
package dev.mediapipeline.api.aws;

import org.jspecify.annotations.NullMarked;
