package dev.mediapipeline.api;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Originals in memory. Its grants are those of S3, except that they never expire. */
public final class InMemoryOriginals implements Originals {
    private final Map<MediaId, byte[]> stored = new HashMap<>();
    private final Map<URI, Media> grants = new HashMap<>();
    private boolean broken;
    private boolean exhausted;
    private Runnable whileGranting = () -> {};

    @Override
    public synchronized UploadGrant grant(Media media) {
        Runnable meanwhile = whileGranting;
        whileGranting = () -> {};
        meanwhile.run();
        Declaration declaration = media.declaration();
        var headers = new TreeMap<>(Map.of(
                "content-type", declaration.contentType(),
                "content-length", String.valueOf(declaration.contentLength()),
                "if-none-match", "*",
                "x-amz-meta-correlation-id", media.correlationId()));
        if (declaration.sha256() != null) {
            headers.put("x-amz-checksum-sha256", declaration.sha256());
        }
        URI url = URI.create("https://uploads.example/" + media.id());
        grants.put(url, media);
        return new UploadGrant(url, headers, media.deadline());
    }

    @Override
    public synchronized void store(Media media, byte[] photograph) {
        if (exhausted) {
            throw new OutOfMemoryError("a bomb");
        }
        if (broken) {
            throw new TransientException("storing the photograph: the secret-host does not respond", Duration.ZERO);
        }
        stored.putIfAbsent(media.id(), photograph.clone());
    }

    /** The photograph of a media item. */
    public synchronized Optional<byte[]> of(MediaId id) {
        return Optional.ofNullable(stored.get(id));
    }

    /** Makes every further attempt to store fail. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** Makes every further attempt to store run out of memory. */
    public synchronized void exhaustMemory() {
        exhausted = true;
    }

    /** Lets attempts to store succeed again. */
    public synchronized void recover() {
        broken = false;
    }

    /** Runs this during the next grant. */
    public synchronized void whileGranting(Runnable happening) {
        whileGranting = happening;
    }

    /** Whether an upload is accepted. */
    synchronized boolean upload(URI url, Map<String, String> headers, byte[] bytes) {
        Media media = grants.get(url);
        return media != null
                && headers.equals(grant(media).headers())
                && bytes.length == media.declaration().contentLength()
                && (media.declaration().sha256() == null
                        || media.declaration().sha256().equals(SampleMedia.sha256(bytes)))
                && stored.putIfAbsent(media.id(), bytes.clone()) == null;
    }
}
