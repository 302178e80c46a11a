/** Tests of announcing, and the contracts of its adapters. */
@NullMarked
package dev.mediapipeline.report.announce;

import org.jspecify.annotations.NullMarked;
