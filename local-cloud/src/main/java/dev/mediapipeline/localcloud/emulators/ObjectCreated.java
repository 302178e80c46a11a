package dev.mediapipeline.localcloud.emulators;

/** Hears of every object that was created, before its creator gets a response. */
@FunctionalInterface
public interface ObjectCreated {
    /**
     * Hears of one object.
     *
     * @param event such as {@code ObjectCreated:Put}
     * @param key the key as it is, not encoded
     */
    void created(String event, String bucket, String key, long bytes, String eTag);
}
