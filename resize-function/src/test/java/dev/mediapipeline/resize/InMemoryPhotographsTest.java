package dev.mediapipeline.resize;

import dev.mediapipeline.media.MediaId;
import java.util.Arrays;

class InMemoryPhotographsTest extends PhotographsContractTest {
    private final InMemoryPhotographs photographs = new InMemoryPhotographs();

    @Override
    protected Photographs photographs() {
        return photographs;
    }

    @Override
    protected String given(MediaId id, byte[] bytes) {
        String etag = String.valueOf(Arrays.hashCode(bytes));
        photographs.put(id, etag, bytes);
        return etag;
    }

    @Override
    protected void removed(MediaId id) {
        photographs.remove(id);
    }
}
