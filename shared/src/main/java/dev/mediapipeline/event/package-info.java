/** The messages and events that one function sends another. */
@NullMarked
package dev.mediapipeline.event;

import org.jspecify.annotations.NullMarked;
