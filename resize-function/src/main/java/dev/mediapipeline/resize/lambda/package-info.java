/** Where Lambda enters resize-function, and where its parts are put together. */
@NullMarked
package dev.mediapipeline.resize.lambda;

import org.jspecify.annotations.NullMarked;
