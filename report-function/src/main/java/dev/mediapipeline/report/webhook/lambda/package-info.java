/** Entry point that delivers webhooks. */
@NullMarked
package dev.mediapipeline.report.webhook.lambda;

import org.jspecify.annotations.NullMarked;
