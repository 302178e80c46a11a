/** Runs each function's real package as processes of its own behind a Lambda Runtime API. */
@NullMarked
package dev.mediapipeline.localcloud.lambda;

import org.jspecify.annotations.NullMarked;
