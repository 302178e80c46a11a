/** Adapters that several features share: the reads of many media items, and the reports bucket. */
@NullMarked
package dev.mediapipeline.report.aws;

import org.jspecify.annotations.NullMarked;
