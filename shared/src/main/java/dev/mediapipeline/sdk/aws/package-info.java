/** How functions use the AWS SDK, where the Quarkus extensions leave a choice. */
@NullMarked
package dev.mediapipeline.sdk.aws;

import org.jspecify.annotations.NullMarked;
