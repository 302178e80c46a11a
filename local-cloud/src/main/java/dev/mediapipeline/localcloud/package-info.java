/** Runs the template of a serverless application on one machine. */
@NullMarked
package dev.mediapipeline.localcloud;

import org.jspecify.annotations.NullMarked;
