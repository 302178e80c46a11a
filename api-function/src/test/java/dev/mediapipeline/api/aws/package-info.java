/** Runs the contracts of the ports against the emulators of AWS. */
@NullMarked
package dev.mediapipeline.api.aws;

import org.jspecify.annotations.NullMarked;
