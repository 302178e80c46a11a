/** Tests of the proxies. */
@NullMarked
package dev.mediapipeline.localcloud.calls;

import org.jspecify.annotations.NullMarked;
