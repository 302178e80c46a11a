/** Tests of what functions get and what their responses mean. */
@NullMarked
package dev.mediapipeline.localcloud.events;

import org.jspecify.annotations.NullMarked;
