/** Puts right what got stuck, lost or forgotten. */
@NullMarked
package dev.mediapipeline.report.reconcile;

import org.jspecify.annotations.NullMarked;
