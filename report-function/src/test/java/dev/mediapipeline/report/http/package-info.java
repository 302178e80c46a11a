/** Sends webhooks to real receivers on this machine. */
@NullMarked
package dev.mediapipeline.report.http;

import org.jspecify.annotations.NullMarked;
