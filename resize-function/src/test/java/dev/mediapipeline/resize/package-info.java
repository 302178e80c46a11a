/** Tests of how groups are made, and the contracts of the ports. */
@NullMarked
package dev.mediapipeline.resize;

import org.jspecify.annotations.NullMarked;
