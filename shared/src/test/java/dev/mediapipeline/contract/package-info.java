/** Holds what is written against the published contracts. */
@NullMarked
package dev.mediapipeline.contract;

import org.jspecify.annotations.NullMarked;
