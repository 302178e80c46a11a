/** Tests of what becomes of requests that come more than once. */
@NullMarked
package dev.mediapipeline.api.idempotency;

import org.jspecify.annotations.NullMarked;
