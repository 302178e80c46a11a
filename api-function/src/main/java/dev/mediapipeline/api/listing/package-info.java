/** Lists an owner's media page by page. */
@NullMarked
package dev.mediapipeline.api.listing;

import org.jspecify.annotations.NullMarked;
