/** What the whole pipeline promises, tried from outside. */
@NullMarked
package dev.mediapipeline.acceptance;

import org.jspecify.annotations.NullMarked;
