/** Registers media in DynamoDB, stores uploads in S3, signs URLs. */
@NullMarked
package dev.mediapipeline.api.aws;

import org.jspecify.annotations.NullMarked;
