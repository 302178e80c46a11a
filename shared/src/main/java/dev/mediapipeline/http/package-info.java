/** Problems in HTTP responses. */
@NullMarked
package dev.mediapipeline.http;

import org.jspecify.annotations.NullMarked;
