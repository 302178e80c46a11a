/** Reads the template and says what it describes, in types. */
@NullMarked
package dev.mediapipeline.localcloud.template;

import org.jspecify.annotations.NullMarked;
