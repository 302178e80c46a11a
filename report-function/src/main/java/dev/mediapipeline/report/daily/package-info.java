/** Makes the report of a day: what came, what became of it, how long it took. */
@NullMarked
package dev.mediapipeline.report.daily;

import org.jspecify.annotations.NullMarked;
