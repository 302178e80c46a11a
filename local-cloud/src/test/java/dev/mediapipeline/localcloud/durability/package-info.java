/** What the local cloud keeps when it is killed. */
@NullMarked
package dev.mediapipeline.localcloud.durability;

import org.jspecify.annotations.NullMarked;
