/** The HTTP API in front of the functions. */
@NullMarked
package dev.mediapipeline.localcloud.http;

import org.jspecify.annotations.NullMarked;
