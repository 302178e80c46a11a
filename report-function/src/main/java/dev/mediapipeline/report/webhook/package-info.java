/** Delivers announcements as webhooks to the receiver that the operator has configured. */
@NullMarked
package dev.mediapipeline.report.webhook;

import org.jspecify.annotations.NullMarked;
