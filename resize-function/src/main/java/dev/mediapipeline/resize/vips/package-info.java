/** Makes renditions with libvips. */
@NullMarked
package dev.mediapipeline.resize.vips;

import org.jspecify.annotations.NullMarked;
