/** Computes, stores and finds the report of a day: uploads, outcomes and times. */
@NullMarked
package dev.mediapipeline.report.daily;

import org.jspecify.annotations.NullMarked;
