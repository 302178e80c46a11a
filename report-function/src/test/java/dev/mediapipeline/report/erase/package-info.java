/** Tests of erasing, and the contracts of its adapters. */
@NullMarked
package dev.mediapipeline.report.erase;

import org.jspecify.annotations.NullMarked;
