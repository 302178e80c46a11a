/** The rules of the structure, which hold in every module. */
@NullMarked
package dev.mediapipeline.architecture;

import org.jspecify.annotations.NullMarked;
