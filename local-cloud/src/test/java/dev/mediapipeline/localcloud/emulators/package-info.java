/** Tests of the emulators and their start. */
@NullMarked
package dev.mediapipeline.localcloud.emulators;

import org.jspecify.annotations.NullMarked;
