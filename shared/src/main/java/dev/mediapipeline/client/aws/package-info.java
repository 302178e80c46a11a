/** Clients of AWS as a function needs them. */
@NullMarked
package dev.mediapipeline.client.aws;

import org.jspecify.annotations.NullMarked;
