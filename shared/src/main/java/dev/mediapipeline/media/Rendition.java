package dev.mediapipeline.media;

/**
 * One rendition that was made and stored.
 *
 * @param name as in its specification
 * @param format the encoded format
 * @param width pixels
 * @param height pixels
 * @param bytes size of the object
 * @param key its key in the renditions bucket
 */
public record Rendition(String name, ImageFormat format, int width, int height, long bytes, String key) {}
