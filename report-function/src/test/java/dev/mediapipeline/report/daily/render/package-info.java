/** Tests of rendering the report. */
@NullMarked
package dev.mediapipeline.report.daily.render;

import org.jspecify.annotations.NullMarked;
