/** Sees every AWS call that a function makes, before and after it reaches the emulator. */
@NullMarked
package dev.mediapipeline.localcloud.calls;

import org.jspecify.annotations.NullMarked;
