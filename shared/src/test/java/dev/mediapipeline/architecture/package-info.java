/** The rules of the structure of every module. */
@NullMarked
package dev.mediapipeline.architecture;

import org.jspecify.annotations.NullMarked;
