/** Reads the template into typed descriptions of its resources. */
@NullMarked
package dev.mediapipeline.localcloud.template;

import org.jspecify.annotations.NullMarked;
