/** Answers a request that comes more than once as if it had come once. */
@NullMarked
package dev.mediapipeline.api.idempotency;

import org.jspecify.annotations.NullMarked;
