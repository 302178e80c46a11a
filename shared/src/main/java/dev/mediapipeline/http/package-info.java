/** The problems that HTTP requests are refused with. */
@NullMarked
package dev.mediapipeline.http;

import org.jspecify.annotations.NullMarked;
