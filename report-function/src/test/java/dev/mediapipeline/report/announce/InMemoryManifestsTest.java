package dev.mediapipeline.report.announce;

import dev.mediapipeline.media.MediaId;
import java.util.Optional;

class InMemoryManifestsTest extends ManifestStoreContractTest {
    private final InMemoryManifests manifests = new InMemoryManifests();

    @Override
    protected ManifestStore manifests() {
        return manifests;
    }

    @Override
    protected Optional<Manifest> stored(MediaId id) {
        return manifests.stored(id);
    }
}
