/** Tests of the report's forms. */
@NullMarked
package dev.mediapipeline.report.daily.form;

import org.jspecify.annotations.NullMarked;
