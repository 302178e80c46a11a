/** Authenticates incoming webhooks. */
@NullMarked
package dev.mediapipeline.api.hook;

import org.jspecify.annotations.NullMarked;
