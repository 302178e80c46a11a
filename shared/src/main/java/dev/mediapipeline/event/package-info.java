/** The contracts of what one function tells another. */
@NullMarked
package dev.mediapipeline.event;

import org.jspecify.annotations.NullMarked;
