package dev.mediapipeline.fuzz.child;

import dev.mediapipeline.ingest.HeaderReader;
import dev.mediapipeline.ingest.metadata.MetadataHeaderReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** The header reader, on a stream that gives little at a time, as a network does. Replies with a {@link Header}. */
final class HeaderTarget implements Target {
    private static final int MAX_READ = 1000;

    private final HeaderReader reader = new MetadataHeaderReader();

    @Override
    public String run(String question, byte[] input) throws IOException {
        var header = reader.read(new ByteArrayInputStream(input) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(MAX_READ, length));
            }
        });
        return new Header(header.format().name(), header.width(), header.height(), header.pages()).toString();
    }
}
