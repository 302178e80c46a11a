package dev.mediapipeline.event;

import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;

/**
 * Asks resize-function to make one group of a photograph. Contract: {@code contracts/resize-requested.schema.json}.
 *
 * @param schemaVersion 1
 * @param sourceEtag identifies the bytes that the plan was made for
 */
public record ResizeRequested(
        int schemaVersion, MediaId mediaId, String correlationId, String sourceEtag, RenditionGroup group) {
    /** The schema version that this code writes. */
    public static final int SCHEMA_VERSION = 1;

    /** The key of the requested group. */
    public GroupKey groupKey() {
        return new GroupKey(mediaId, sourceEtag, group.name());
    }

    /** The request to make a group of a media item's plan, from the bytes that the plan was made for. */
    public static ResizeRequested of(Media media, Source source, RenditionGroup group) {
        return new ResizeRequested(SCHEMA_VERSION, media.id(), media.correlationId(), source.etag(), group);
    }
}
