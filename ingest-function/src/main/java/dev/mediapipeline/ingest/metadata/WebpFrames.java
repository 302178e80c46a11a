package dev.mediapipeline.ingest.metadata;

import com.drew.imaging.riff.RiffProcessingException;
import com.drew.imaging.riff.RiffReader;
import com.drew.lang.StreamReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.webp.WebpRiffHandler;
import java.io.IOException;
import java.io.InputStream;

/** Reads a WebP header and counts its frames, each of which is a chunk {@code ANMF} (WebP Container Specification). */
final class WebpFrames {
    private int frames;

    Metadata read(InputStream image) throws IOException, RiffProcessingException {
        var metadata = new Metadata();
        new RiffReader().processRiff(new StreamReader(image), new WebpRiffHandler(metadata) {
            @Override
            public boolean shouldAcceptChunk(String fourCC) {
                frames += "ANMF".equals(fourCC) ? 1 : 0;
                return super.shouldAcceptChunk(fourCC);
            }
        });
        return metadata;
    }

    /** At least 1: a still image has no frame chunks. */
    int count() {
        return Math.max(1, frames);
    }
}
