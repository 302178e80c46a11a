package dev.mediapipeline.api.listing;

import dev.mediapipeline.api.InMemoryMediaRegistry;
import dev.mediapipeline.api.MediaRegistry;

class InMemoryOwnersMediaTest extends OwnersMediaContractTest {
    private final InMemoryMediaRegistry registry = new InMemoryMediaRegistry();

    @Override
    protected MediaRegistry registry() {
        return registry;
    }

    @Override
    protected OwnersMedia ownersMedia() {
        return new InMemoryOwnersMedia(registry);
    }
}
