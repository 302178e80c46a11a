/** Tests of the events that functions receive, and of their responses. */
@NullMarked
package dev.mediapipeline.localcloud.events;

import org.jspecify.annotations.NullMarked;
