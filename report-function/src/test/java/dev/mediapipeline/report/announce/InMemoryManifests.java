package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Stores manifests in memory. */
public final class InMemoryManifests implements ManifestStore {
    private final Map<MediaId, Manifest> stored = new HashMap<>();
    private int puts;

    /** The current manifest of a media item. */
    public Optional<Manifest> stored(MediaId id) {
        return Optional.ofNullable(stored.get(id));
    }

    /** The number of puts. */
    public int puts() {
        return puts;
    }

    @Override
    public void put(Manifest manifest) {
        puts++;
        stored.put(manifest.mediaId(), manifest);
    }

    @Override
    public void delete(MediaId id) {
        stored.remove(id);
    }
}
