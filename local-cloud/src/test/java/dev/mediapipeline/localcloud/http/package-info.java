/** Tests of the HTTP API. */
@NullMarked
package dev.mediapipeline.localcloud.http;

import org.jspecify.annotations.NullMarked;
