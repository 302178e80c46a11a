/** Tests of the decisions about functions' permissions. */
@NullMarked
package dev.mediapipeline.localcloud.iam;

import org.jspecify.annotations.NullMarked;
