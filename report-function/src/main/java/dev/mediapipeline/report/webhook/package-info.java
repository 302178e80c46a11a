/** Delivers announcements to a receiver that the operator configured. */
@NullMarked
package dev.mediapipeline.report.webhook;

import org.jspecify.annotations.NullMarked;
