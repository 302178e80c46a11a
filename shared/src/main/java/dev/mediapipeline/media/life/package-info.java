/** The life of a media item: every transition with its condition and its effect, and the store that applies them. */
@NullMarked
package dev.mediapipeline.media.life;

import org.jspecify.annotations.NullMarked;
