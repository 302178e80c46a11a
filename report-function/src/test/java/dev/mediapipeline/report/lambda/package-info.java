/** Tests the entry points with events as Lambda delivers them. */
@NullMarked
package dev.mediapipeline.report.lambda;

import org.jspecify.annotations.NullMarked;
