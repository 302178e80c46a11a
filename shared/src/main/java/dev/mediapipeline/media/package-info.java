/** The domain: a media item, its life and its renditions. */
@NullMarked
package dev.mediapipeline.media;

import org.jspecify.annotations.NullMarked;
