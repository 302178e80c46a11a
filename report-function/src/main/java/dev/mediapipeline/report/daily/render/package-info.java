/** The forms of the day's report for people: a page and a table. */
@NullMarked
package dev.mediapipeline.report.daily.render;

import org.jspecify.annotations.NullMarked;
