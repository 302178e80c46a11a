/** Where Lambda enters report-function, and where its parts are put together. */
@NullMarked
package dev.mediapipeline.report.lambda;

import org.jspecify.annotations.NullMarked;
