/** Tests of the state that survives when the local cloud is killed. */
@NullMarked
package dev.mediapipeline.localcloud.durability;

import org.jspecify.annotations.NullMarked;
