/** The product's renderer as a process that does one job after the other. */
@NullMarked
package dev.mediapipeline.bench.render;

import org.jspecify.annotations.NullMarked;
