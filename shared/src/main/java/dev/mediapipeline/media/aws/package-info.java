/** Keeps media items in DynamoDB: one item each, read and written by every function. */
@NullMarked
package dev.mediapipeline.media.aws;

import org.jspecify.annotations.NullMarked;
