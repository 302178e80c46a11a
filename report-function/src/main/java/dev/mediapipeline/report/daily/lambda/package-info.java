/** Runs the report of a day as two Lambda functions: the schedule that stores it, and the API that serves it. */
@NullMarked
package dev.mediapipeline.report.daily.lambda;

import org.jspecify.annotations.NullMarked;
