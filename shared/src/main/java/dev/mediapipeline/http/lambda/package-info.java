/** Requests and responses of API Gateway's HTTP APIs. */
@NullMarked
package dev.mediapipeline.http.lambda;

import org.jspecify.annotations.NullMarked;
