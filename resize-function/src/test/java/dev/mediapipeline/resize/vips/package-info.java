/** Tests of the renditions that libvips makes. */
@NullMarked
package dev.mediapipeline.resize.vips;

import org.jspecify.annotations.NullMarked;
