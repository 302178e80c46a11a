/** The function that the tests run. */
@NullMarked
package dev.mediapipeline.localcloud.probe;

import org.jspecify.annotations.NullMarked;
