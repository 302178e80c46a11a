/** Tests of the authentication of webhooks. */
@NullMarked
package dev.mediapipeline.api.hook;

import org.jspecify.annotations.NullMarked;
