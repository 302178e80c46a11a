/** Tests the entry point with events as API Gateway delivers them. */
@NullMarked
package dev.mediapipeline.api.lambda;

import org.jspecify.annotations.NullMarked;
