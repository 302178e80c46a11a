package dev.mediapipeline.media;

/**
 * Identifies one group of a media item, made from the bytes that the plan is for.
 *
 * @param sourceEtag identifies the bytes
 * @param group the name of the group
 */
public record GroupKey(MediaId mediaId, String sourceEtag, String group) {}
