package dev.mediapipeline.report.announce;

/** Where manifests are kept: beside the renditions. */
public interface ManifestStore {
    /**
     * Stores a manifest over an earlier one of the same media item.
     *
     * @throws dev.mediapipeline.failure.TransientException if it may not be stored
     */
    void put(Manifest manifest);
}
