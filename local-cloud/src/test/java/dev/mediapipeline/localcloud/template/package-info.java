/** Tests of reading a template. */
@NullMarked
package dev.mediapipeline.localcloud.template;

import org.jspecify.annotations.NullMarked;
