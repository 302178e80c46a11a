/** Runs reconcile and the search for orphans as a Lambda function. */
@NullMarked
package dev.mediapipeline.report.reconcile.lambda;

import org.jspecify.annotations.NullMarked;
