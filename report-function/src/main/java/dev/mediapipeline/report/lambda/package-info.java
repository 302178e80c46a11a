/** Parts that several entry points share: clients, common settings, priming, and batches of the stream. */
@NullMarked
package dev.mediapipeline.report.lambda;

import org.jspecify.annotations.NullMarked;
