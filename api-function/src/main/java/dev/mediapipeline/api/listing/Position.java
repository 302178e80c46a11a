package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.MediaId;

/**
 * A place in an owner's list.
 *
 * @param listedAt milliseconds since 1970
 */
public record Position(long listedAt, MediaId mediaId) {}
