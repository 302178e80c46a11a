/** Checks events, requests and responses against the published contracts. */
@NullMarked
package dev.mediapipeline.contract;

import org.jspecify.annotations.NullMarked;
