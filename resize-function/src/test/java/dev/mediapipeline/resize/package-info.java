/** Tests of making groups, and the contracts of the ports. */
@NullMarked
package dev.mediapipeline.resize;

import org.jspecify.annotations.NullMarked;
