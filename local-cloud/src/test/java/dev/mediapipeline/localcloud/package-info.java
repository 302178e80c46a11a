/** Tests of the whole local cloud. */
@NullMarked
package dev.mediapipeline.localcloud;

import org.jspecify.annotations.NullMarked;
