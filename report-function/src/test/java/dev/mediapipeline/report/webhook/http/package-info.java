/** Sends webhooks to real receivers on this machine. */
@NullMarked
package dev.mediapipeline.report.webhook.http;

import org.jspecify.annotations.NullMarked;
