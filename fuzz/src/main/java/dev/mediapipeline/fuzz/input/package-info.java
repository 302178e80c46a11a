/** Makes the inputs: a corpus, and mutations of its images. */
@NullMarked
package dev.mediapipeline.fuzz.input;

import org.jspecify.annotations.NullMarked;
