package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaId;

/** Stores manifests beside the renditions. */
public interface ManifestStore {
    /**
     * Stores a manifest, and replaces an earlier one of the same media item.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not have been stored
     */
    void put(Manifest manifest);

    /**
     * Deletes the manifest of a media item, if there is one.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not have been deleted
     */
    void delete(MediaId id);
}
