package dev.mediapipeline.resize;

class InMemoryRenditionsTest extends RenditionStoreContractTest {
    private final InMemoryRenditions renditions = new InMemoryRenditions();

    @Override
    protected RenditionStore store() {
        return renditions;
    }

    @Override
    protected byte[] stored(String key) {
        return renditions.get(key);
    }

    @Override
    protected boolean isStored(String key) {
        return renditions.keys().contains(key);
    }
}
