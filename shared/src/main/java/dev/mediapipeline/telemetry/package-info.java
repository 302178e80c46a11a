/** Logs outcomes in one form everywhere. */
@NullMarked
package dev.mediapipeline.telemetry;

import org.jspecify.annotations.NullMarked;
