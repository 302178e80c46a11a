/** Writes the page of the results, with the bills that follow from them. */
@NullMarked
package dev.mediapipeline.bench.page;

import org.jspecify.annotations.NullMarked;
