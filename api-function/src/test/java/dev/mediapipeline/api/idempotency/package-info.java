/** Tests of requests that arrive more than once. */
@NullMarked
package dev.mediapipeline.api.idempotency;

import org.jspecify.annotations.NullMarked;
