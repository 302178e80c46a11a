/** Runs erase as a Lambda function. */
@NullMarked
package dev.mediapipeline.report.erase.lambda;

import org.jspecify.annotations.NullMarked;
