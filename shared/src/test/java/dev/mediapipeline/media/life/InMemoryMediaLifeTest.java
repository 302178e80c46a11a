package dev.mediapipeline.media.life;

import dev.mediapipeline.media.Media;

class InMemoryMediaLifeTest extends MediaLifeContractTest {
    private final InMemoryMediaStore store = new InMemoryMediaStore();

    @Override
    public MediaStore store() {
        return store;
    }

    @Override
    public void given(Media media) {
        store.put(media);
    }
}
