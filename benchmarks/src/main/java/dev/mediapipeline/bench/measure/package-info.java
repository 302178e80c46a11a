/** Runs programs, measures their time, CPU and memory, and summarises the values. */
@NullMarked
package dev.mediapipeline.bench.measure;

import org.jspecify.annotations.NullMarked;
