package dev.mediapipeline.api.listing;

import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.MediaStore;

class InMemoryOwnersMediaTest extends OwnersMediaContractTest {
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @Override
    protected MediaStore store() {
        return store;
    }

    @Override
    protected OwnersMedia ownersMedia() {
        return new InMemoryOwnersMedia(store);
    }
}
