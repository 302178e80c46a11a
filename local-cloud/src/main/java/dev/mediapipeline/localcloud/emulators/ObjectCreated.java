package dev.mediapipeline.localcloud.emulators;

/** Listens for every object created; called before the creator gets a response. */
@FunctionalInterface
public interface ObjectCreated {
    /**
     * Called for one object.
     *
     * @param event such as {@code ObjectCreated:Put}
     * @param key the key, not encoded
     */
    void created(String event, String bucket, String key, long bytes, String eTag);
}
