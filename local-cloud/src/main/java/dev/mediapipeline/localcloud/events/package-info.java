/** Feeds functions from queues and table streams as Lambda's event source mappings do. */
@NullMarked
package dev.mediapipeline.localcloud.events;

import org.jspecify.annotations.NullMarked;
