/** Tests of the report's forms. */
@NullMarked
package dev.mediapipeline.report.daily.render;

import org.jspecify.annotations.NullMarked;
