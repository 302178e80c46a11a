/** Reads the keys and the erasures that webhooks need. */
@NullMarked
package dev.mediapipeline.report.webhook.aws;

import org.jspecify.annotations.NullMarked;
