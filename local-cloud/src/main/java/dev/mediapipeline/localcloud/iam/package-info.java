/** Decides by a function's policies in the template whether it may make a call, and records the permissions it used. */
@NullMarked
package dev.mediapipeline.localcloud.iam;

import org.jspecify.annotations.NullMarked;
