/** Tests of how the parts of the local cloud are started. */
@NullMarked
package dev.mediapipeline.localcloud.emulators;

import org.jspecify.annotations.NullMarked;
