package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaId;

/** Where manifests are kept: beside the renditions. */
public interface ManifestStore {
    /**
     * Stores a manifest over an earlier one of the same media item.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void put(Manifest manifest);

    /**
     * Deletes the manifest of a media item, if there is one.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be deleted
     */
    void delete(MediaId id);
}
