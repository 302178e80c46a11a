/** Makes the renditions of one group of a photograph. */
@NullMarked
package dev.mediapipeline.resize;

import org.jspecify.annotations.NullMarked;
