/** Runs announce as a Lambda function. */
@NullMarked
package dev.mediapipeline.report.announce.lambda;

import org.jspecify.annotations.NullMarked;
