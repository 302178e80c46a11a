/** Tests of the local cloud's own services. */
@NullMarked
package dev.mediapipeline.localcloud.services;

import org.jspecify.annotations.NullMarked;
