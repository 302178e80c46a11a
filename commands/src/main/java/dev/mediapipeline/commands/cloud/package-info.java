/** Commands that ask a local cloud that runs. */
@NullMarked
package dev.mediapipeline.commands.cloud;

import org.jspecify.annotations.NullMarked;
