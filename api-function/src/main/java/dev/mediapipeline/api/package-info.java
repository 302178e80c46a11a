/** Issues uploads, and finds, lists and deletes media items. */
@NullMarked
package dev.mediapipeline.api;

import org.jspecify.annotations.NullMarked;
