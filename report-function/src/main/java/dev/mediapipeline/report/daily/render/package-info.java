/** Renders the day's report for people: as a page and as a table. */
@NullMarked
package dev.mediapipeline.report.daily.render;

import org.jspecify.annotations.NullMarked;
