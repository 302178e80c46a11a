/** Lists an owner's media items page by page. */
@NullMarked
package dev.mediapipeline.api.listing;

import org.jspecify.annotations.NullMarked;
