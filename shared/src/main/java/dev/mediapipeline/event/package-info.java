/** The messages and events that functions send to each other. */
@NullMarked
package dev.mediapipeline.event;

import org.jspecify.annotations.NullMarked;
