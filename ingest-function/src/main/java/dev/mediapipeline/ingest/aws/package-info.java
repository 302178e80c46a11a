/** Reads uploads from S3. */
@NullMarked
package dev.mediapipeline.ingest.aws;

import org.jspecify.annotations.NullMarked;
