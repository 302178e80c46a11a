/** Runs the adapters against the emulators, and against responses that no emulator returns. */
@NullMarked
package dev.mediapipeline.report.aws;

import org.jspecify.annotations.NullMarked;
