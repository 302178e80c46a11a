/** Logs outcomes in the same form everywhere. */
@NullMarked
package dev.mediapipeline.telemetry;

import org.jspecify.annotations.NullMarked;
