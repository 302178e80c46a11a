package dev.mediapipeline.api;

class InMemoryMediaRegistryTest extends MediaRegistryContractTest {
    private final MediaRegistry registry = new InMemoryMediaRegistry();

    @Override
    protected MediaRegistry registry() {
        return registry;
    }
}
