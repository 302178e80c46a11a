/** Lists the buckets, and stores the list of orphans, in S3. */
@NullMarked
package dev.mediapipeline.report.orphans.aws;

import org.jspecify.annotations.NullMarked;
