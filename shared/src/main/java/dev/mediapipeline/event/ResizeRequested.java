package dev.mediapipeline.event;

import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;

/**
 * Ingest asks resize to make one group of a photograph. Contract: {@code contracts/resize-requested.schema.json}.
 *
 * @param schemaVersion 1
 * @param sourceEtag the bytes that the plan was made for
 */
public record ResizeRequested(
        int schemaVersion, MediaId mediaId, String correlationId, String sourceEtag, RenditionGroup group) {
    /** The version that this code writes. */
    public static final int SCHEMA_VERSION = 1;
}
