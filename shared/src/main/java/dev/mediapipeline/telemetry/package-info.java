/** Says what happened in the same words everywhere. */
@NullMarked
package dev.mediapipeline.telemetry;

import org.jspecify.annotations.NullMarked;
