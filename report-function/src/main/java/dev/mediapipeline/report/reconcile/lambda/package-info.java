/** Entry point that reconciles and looks for orphans. */
@NullMarked
package dev.mediapipeline.report.reconcile.lambda;

import org.jspecify.annotations.NullMarked;
