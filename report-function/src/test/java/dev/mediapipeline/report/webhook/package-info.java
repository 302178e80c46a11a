/** Checks how webhooks are delivered, and what every receiver of them keeps to. */
@NullMarked
package dev.mediapipeline.report.webhook;

import org.jspecify.annotations.NullMarked;
