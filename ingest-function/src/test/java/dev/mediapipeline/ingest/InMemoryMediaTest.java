package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Media;

class InMemoryMediaTest extends MediaStoreContractTest {
    private final InMemoryMedia store = new InMemoryMedia();

    @Override
    protected MediaStore store() {
        return store;
    }

    @Override
    protected void given(Media media) {
        store.put(media);
    }
}
