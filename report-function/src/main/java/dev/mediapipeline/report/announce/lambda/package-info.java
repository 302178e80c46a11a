/** Entry point that announces. */
@NullMarked
package dev.mediapipeline.report.announce.lambda;

import org.jspecify.annotations.NullMarked;
