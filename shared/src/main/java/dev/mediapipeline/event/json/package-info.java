/** Writes and reads events as JSON. */
@NullMarked
package dev.mediapipeline.event.json;

import org.jspecify.annotations.NullMarked;
