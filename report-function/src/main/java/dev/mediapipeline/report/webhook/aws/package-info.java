/** Reads signing keys from Secrets Manager and deletions from DynamoDB. */
@NullMarked
package dev.mediapipeline.report.webhook.aws;

import org.jspecify.annotations.NullMarked;
