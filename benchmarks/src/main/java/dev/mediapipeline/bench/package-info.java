/** Measures the pipeline beside its peers. */
@NullMarked
package dev.mediapipeline.bench;

import org.jspecify.annotations.NullMarked;
