/** Issues uploads, and answers for media. */
@NullMarked
package dev.mediapipeline.api;

import org.jspecify.annotations.NullMarked;
