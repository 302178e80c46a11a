/** Does the work of a request once, however often it is sent. */
@NullMarked
package dev.mediapipeline.api.idempotency;

import org.jspecify.annotations.NullMarked;
