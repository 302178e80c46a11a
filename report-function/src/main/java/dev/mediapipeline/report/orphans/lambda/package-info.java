/** Wires the search for orphans, which the entry point of reconcile runs. */
@NullMarked
package dev.mediapipeline.report.orphans.lambda;

import org.jspecify.annotations.NullMarked;
