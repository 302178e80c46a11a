package dev.mediapipeline.resize;

import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;

class InMemoryGroupsTest extends GroupStoreContractTest {
    private final InMemoryGroups groups = new InMemoryGroups();

    @Override
    protected GroupStore store() {
        return groups;
    }

    @Override
    protected void given(Media media) {
        groups.put(media);
    }

    @Override
    protected Media found(MediaId id) {
        return groups.find(id).orElseThrow();
    }
}
