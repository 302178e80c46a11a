/** Commands that build, test and measure, with Maven and other programs. */
@NullMarked
package dev.mediapipeline.commands.build;

import org.jspecify.annotations.NullMarked;
