package dev.mediapipeline.ingest;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.image.HeaderReader;
import dev.mediapipeline.image.ImageHeader;
import dev.mediapipeline.ingest.Uploads.Upload;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.Source;
import java.io.IOException;

/** Reads the header of an upload, and checks it against the limits and the declared type. */
public final class ProbeUpload {
    private final Uploads uploads;
    private final IngestLimits limits;

    public ProbeUpload(Uploads uploads, IngestLimits limits) {
        this.uploads = uploads;
        this.limits = limits;
    }

    /**
     * Determines the properties of the object.
     *
     * @throws PermanentException with the reason if the upload is refused
     * @throws TransientException if it could not be read to its end
     */
    Source probe(Media media, UploadedObject object) {
        try (Upload upload = uploads.open(object.key()).orElseThrow(ProbeUpload::missing)) {
            checkLength(upload.length());
            ImageHeader header = HeaderReader.read(new WholeStream(upload.bytes(), upload.length()));
            checkPixels(header);
            checkType(media.declaration().contentType(), header);
            return new Source(
                    upload.etag(),
                    object.sequencer(),
                    upload.length(),
                    header.format(),
                    header.width(),
                    header.height(),
                    header.pages());
        } catch (IOException e) {
            throw new TransientException("reading the header of upload " + object.key(), e);
        }
    }

    private void checkLength(long length) {
        if (length == 0) {
            throw refused(Failure.EMPTY, "the upload has no bytes");
        }
        if (length > limits.maxBytes()) {
            throw refused(Failure.TOO_LARGE, "%d bytes; at most %d are accepted".formatted(length, limits.maxBytes()));
        }
    }

    private void checkPixels(ImageHeader header) {
        if (header.pixels() > limits.maxPixels()) {
            throw refused(
                    Failure.TOO_MANY_PIXELS,
                    "%d x %d pixels; at most %d pixels are accepted; upload a smaller image"
                            .formatted(header.width(), header.height(), limits.maxPixels()));
        }
    }

    private static void checkType(String declared, ImageHeader header) {
        if (!header.format().contentType().equalsIgnoreCase(declared)) {
            throw refused(
                    Failure.TYPE_MISMATCH,
                    "declared as %s, but it is %s"
                            .formatted(declared, header.format().contentType()));
        }
    }

    private static PermanentException missing() {
        return refused(Failure.SOURCE_MISSING, "the uploaded object was removed before it was read; upload it again");
    }

    private static PermanentException refused(String code, String detail) {
        return new PermanentException(new Failure(code, detail));
    }
}
