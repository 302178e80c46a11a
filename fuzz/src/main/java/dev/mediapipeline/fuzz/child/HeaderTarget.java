package dev.mediapipeline.fuzz.child;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.image.HeaderReader;
import dev.mediapipeline.media.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * The header reader with ingest's maximum of pixels, on a stream that returns few bytes at a time, as a network does.
 * Replies with a {@link Header}.
 */
final class HeaderTarget implements Target {
    /** The default of {@code template.yaml}. */
    static final long MAX_PIXELS = 100_000_000;

    private static final int MAX_READ = 1000;

    @Override
    public String run(String question, byte[] input) throws IOException {
        var header = HeaderReader.read(new ByteArrayInputStream(input) {
            @Override
            public int read(byte[] into, int offset, int length) {
                return super.read(into, offset, Math.min(MAX_READ, length));
            }
        });
        if (header.width() < 1 || header.height() < 1 || header.pages() < 1) {
            throw new DisagreementException("The header reader accepts an image without pixels: " + header);
        }
        if (header.pixels() > MAX_PIXELS) {
            throw new PermanentException(new Failure(Failure.TOO_MANY_PIXELS, "as ingest refuses it"));
        }
        return new Header(header.format().name(), header.width(), header.height(), header.pages()).toString();
    }
}
