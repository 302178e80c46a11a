/** Does the work of a request once, no matter how often it is sent. */
@NullMarked
package dev.mediapipeline.api.idempotency;

import org.jspecify.annotations.NullMarked;
