/** Entry point that erases. */
@NullMarked
package dev.mediapipeline.report.erase.lambda;

import org.jspecify.annotations.NullMarked;
