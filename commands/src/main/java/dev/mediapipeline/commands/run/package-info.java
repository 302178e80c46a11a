/** The {@code run} command: sends images through the pipeline as any client would, and shows the results. */
@NullMarked
package dev.mediapipeline.commands.run;

import org.jspecify.annotations.NullMarked;
