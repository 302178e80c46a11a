/** Where API Gateway enters api-function, and where its parts are put together. */
@NullMarked
package dev.mediapipeline.api.lambda;

import org.jspecify.annotations.NullMarked;
