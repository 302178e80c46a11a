/** Secrets that change while functions run. */
@NullMarked
package dev.mediapipeline.secret;

import org.jspecify.annotations.NullMarked;
