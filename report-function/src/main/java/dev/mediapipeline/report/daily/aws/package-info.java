/** Reads the media of a day and stores its report. */
@NullMarked
package dev.mediapipeline.report.daily.aws;

import org.jspecify.annotations.NullMarked;
