package dev.mediapipeline.resize;

import static dev.mediapipeline.media.life.MediaFixtures.ETAG;
import static dev.mediapipeline.media.life.MediaFixtures.NOW;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.life.End;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.resize.vips.Pictures;
import dev.mediapipeline.resize.vips.Vips;
import dev.mediapipeline.resize.vips.VipsRenderer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Resize with fakes in memory, the real renderer, and one media item with pending groups. */
public final class Resizing {
    public static final MediaId ID = new MediaId("11111111-1111-4111-8111-111111111111");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final byte[] PHOTOGRAPH = Pictures.jpeg(100, 70);
    static final Duration TIME_LEFT = Duration.ofSeconds(60);
    public static final Renderer RENDERER = new VipsRenderer(
            new Vips(Path.of(System.getProperty("libvips.directory")), 1), 1_000_000, Duration.ofSeconds(60), () -> {});

    public final InMemoryMediaStore store = new InMemoryMediaStore();
    final InMemoryPhotographs photographs = new InMemoryPhotographs();
    final InMemoryRenditions renditions = new InMemoryRenditions();
    public final ResizeMedia resizeMedia = new ResizeMedia(store, photographs, RENDERER, renditions, CLOCK);

    public Resizing() {
        store.put(MediaFixtures.processing(ID));
        photographs.put(ID, ETAG, PHOTOGRAPH);
    }

    ResizeOutcome resize(RenditionGroup group) {
        return resizeMedia.resize(
                new ResizeRequested(ResizeRequested.SCHEMA_VERSION, ID, "correlation-1", ETAG, group), TIME_LEFT);
    }

    /** The current state of the media item. */
    public Media now() {
        return store.find(ID).orElseThrow();
    }

    /** The statuses in which the media item ended, one for each end. */
    public List<MediaStatus> ends() {
        return store.applied(End.class).stream().map(End::status).toList();
    }

    /** Makes the next rendition run out of memory. */
    public void exhaustMemoryOnce() {
        var once = new AtomicBoolean();
        renditions.beforePut(() -> {
            if (!once.getAndSet(true)) {
                throw new OutOfMemoryError("a bomb");
            }
        });
    }

    /** Puts a group into a state, bypassing all conditions. */
    public void given(RenditionGroup group, GroupState state) {
        store.put(now().copy().group(group.name(), state).build());
    }
}
