/** Tests of what the proxies see and do. */
@NullMarked
package dev.mediapipeline.localcloud.calls;

import org.jspecify.annotations.NullMarked;
