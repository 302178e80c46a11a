/** The commands of the script {@code ./pipeline}. */
@NullMarked
package dev.mediapipeline.commands;

import org.jspecify.annotations.NullMarked;
