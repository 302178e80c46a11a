/** Delivers webhooks as a Lambda function. */
@NullMarked
package dev.mediapipeline.report.webhook.lambda;

import org.jspecify.annotations.NullMarked;
