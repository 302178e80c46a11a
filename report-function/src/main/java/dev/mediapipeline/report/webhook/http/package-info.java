/** Sends webhooks over HTTP, signed as Standard Webhooks and behind a circuit breaker. */
@NullMarked
package dev.mediapipeline.report.webhook.http;

import org.jspecify.annotations.NullMarked;
