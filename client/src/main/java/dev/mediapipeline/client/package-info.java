/**
 * A client of the Media Pipeline's API, for any Java program: it needs the JDK's HTTP client and Jackson, and nothing
 * from AWS. Start with {@link dev.mediapipeline.client.MediaClient}.
 */
@NullMarked
package dev.mediapipeline.client;

import org.jspecify.annotations.NullMarked;
