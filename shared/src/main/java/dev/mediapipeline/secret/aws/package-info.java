/** Secrets of AWS Secrets Manager. */
@NullMarked
package dev.mediapipeline.secret.aws;

import org.jspecify.annotations.NullMarked;
