package dev.mediapipeline.api;

import dev.mediapipeline.media.Media;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

class InMemoryOriginalsTest extends OriginalsContractTest {
    private final InMemoryOriginals originals = new InMemoryOriginals();

    @Override
    protected Originals originals() {
        return originals;
    }

    @Override
    protected boolean upload(URI url, Map<String, String> headers, byte[] bytes) {
        return originals.upload(url, headers, bytes);
    }

    @Override
    protected Optional<byte[]> stored(Media media) {
        return originals.of(media.id());
    }
}
