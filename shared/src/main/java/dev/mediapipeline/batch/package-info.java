/** Decides what becomes of each message of a batch. */
@NullMarked
package dev.mediapipeline.batch;

import org.jspecify.annotations.NullMarked;
