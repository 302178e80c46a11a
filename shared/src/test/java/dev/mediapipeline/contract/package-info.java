/** Holds what the API answers against its contract. */
@NullMarked
package dev.mediapipeline.contract;

import org.jspecify.annotations.NullMarked;
