/** The entry point of api-function for API Gateway, and its wiring. */
@NullMarked
package dev.mediapipeline.api.lambda;

import org.jspecify.annotations.NullMarked;
