/** Commands for a running local cloud. */
@NullMarked
package dev.mediapipeline.commands.cloud;

import org.jspecify.annotations.NullMarked;
