/** Tests of the {@code run} command's parts. */
@NullMarked
package dev.mediapipeline.localcloud.run;

import org.jspecify.annotations.NullMarked;
