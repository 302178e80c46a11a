@NullMarked
package dev.mediapipeline.client;

import org.jspecify.annotations.NullMarked;
