/** Tests of the day's report, with its fakes. */
@NullMarked
package dev.mediapipeline.report.daily;

import org.jspecify.annotations.NullMarked;
