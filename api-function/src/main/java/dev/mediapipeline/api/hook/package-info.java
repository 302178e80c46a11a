/** Knows who sent a webhook. */
@NullMarked
package dev.mediapipeline.api.hook;

import org.jspecify.annotations.NullMarked;
