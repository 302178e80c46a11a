/** Tests of delivering webhooks, and the contracts of their receivers. */
@NullMarked
package dev.mediapipeline.report.webhook;

import org.jspecify.annotations.NullMarked;
