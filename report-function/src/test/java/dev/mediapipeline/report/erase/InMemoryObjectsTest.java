package dev.mediapipeline.report.erase;

import java.util.Set;

class InMemoryObjectsTest extends MediaObjectsContractTest {
    private final InMemoryObjects objects = new InMemoryObjects();

    @Override
    protected MediaObjects objects() {
        return objects;
    }

    @Override
    protected void putOriginal(String key) {
        objects.putOriginal(key);
    }

    @Override
    protected void putDerived(String key) {
        objects.putDerived(key);
    }

    @Override
    protected Set<String> keys() {
        return objects.keys();
    }
}
