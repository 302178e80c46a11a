/** Where Lambda enters ingest-function, and where its parts are put together. */
@NullMarked
package dev.mediapipeline.ingest.lambda;

import org.jspecify.annotations.NullMarked;
