/** Writes the page of results. */
@NullMarked
package dev.mediapipeline.bench.page;

import org.jspecify.annotations.NullMarked;
