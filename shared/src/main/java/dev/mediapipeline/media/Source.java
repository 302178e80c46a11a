package dev.mediapipeline.media;

/**
 * The properties of an uploaded object, as its content shows them.
 *
 * @param etag identifies its bytes, without quotes
 * @param sequencer S3's order of the events of one key
 * @param bytes size of the object
 * @param format decided by its content
 * @param width pixels, as seen upright
 * @param height pixels, as seen upright
 * @param pages 1, or the number of frames of an animation
 */
public record Source(String etag, String sequencer, long bytes, ImageFormat format, int width, int height, int pages) {}
