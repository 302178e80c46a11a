/** Tests of the {@code run} command's parts. */
@NullMarked
package dev.mediapipeline.commands.run;

import org.jspecify.annotations.NullMarked;
