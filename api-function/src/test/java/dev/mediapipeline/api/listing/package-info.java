/** Tests of pages and cursors. */
@NullMarked
package dev.mediapipeline.api.listing;

import org.jspecify.annotations.NullMarked;
