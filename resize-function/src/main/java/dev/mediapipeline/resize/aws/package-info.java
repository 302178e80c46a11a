/** Reads photographs from S3, and writes renditions to S3. */
@NullMarked
package dev.mediapipeline.resize.aws;

import org.jspecify.annotations.NullMarked;
