package dev.mediapipeline.ingest;

import static dev.mediapipeline.media.life.MediaFixtures.NOW;

import dev.mediapipeline.event.InMemoryResizeRequests;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** Ingest with fakes in memory; it accepts up to 100,000 bytes. */
public final class Ingesting {
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Instant UPLOADED = NOW.minusSeconds(3);
    public static final byte[] PHOTOGRAPH = Pictures.jpeg(1000, 700);

    public final InMemoryMediaStore store = new InMemoryMediaStore();
    public final InMemoryUploads uploads = new InMemoryUploads();
    public final InMemoryResizeRequests requests = new InMemoryResizeRequests();
    public final IngestUpload ingestUpload;

    /** It accepts up to a million pixels. */
    public Ingesting() {
        this(1_000_000);
    }

    Ingesting(long maxPixels) {
        ingestUpload = new IngestUpload(
                store,
                new ProbeUpload(uploads, new IngestLimits(100_000, maxPixels)),
                uploads,
                new RenditionPlanner(SampleUploads.TEMPLATES),
                requests,
                CLOCK);
    }

    /** Announces a media item as a JPEG, and uploads these bytes for it. */
    Media uploaded(byte[] bytes) {
        return uploaded(bytes, ImageFormat.JPEG.contentType());
    }

    Media uploaded(byte[] bytes, String contentType) {
        Media media = store.put(SampleUploads.awaitingUpload(MediaId.random(), contentType));
        uploads.put(media.id().value(), bytes);
        return media;
    }

    /** Ingests the item's object, as a delivery that had read the item in this state. */
    IngestOutcome ingest(Media media) {
        return ingestUpload.ingest(media, new UploadedObject(media.id().value(), "0055AE", UPLOADED));
    }

    public Media now(MediaId id) {
        return store.find(id).orElseThrow();
    }

    Media now(Media media) {
        return now(media.id());
    }

    List<String> requestedGroups() {
        return requests.sent().stream().map(request -> request.group().name()).toList();
    }
}
