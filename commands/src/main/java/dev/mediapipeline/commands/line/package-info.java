/** The command line: its arguments, its errors, and text that is safe to show. */
@NullMarked
package dev.mediapipeline.commands.line;

import org.jspecify.annotations.NullMarked;
