package dev.mediapipeline.resize;

import static dev.mediapipeline.resize.SampleMedia.ETAG;
import static dev.mediapipeline.resize.SampleMedia.NOW;

import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.resize.vips.Pictures;
import dev.mediapipeline.resize.vips.Vips;
import dev.mediapipeline.resize.vips.VipsRenderer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/** Resize with everything around it in memory, the real renderer, and one item whose groups nobody has begun. */
public final class Resizing {
    public static final MediaId ID = new MediaId("11111111-1111-4111-8111-111111111111");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final byte[] PHOTOGRAPH = Pictures.jpeg(100, 70);
    static final Duration TIME_LEFT = Duration.ofSeconds(60);
    public static final Renderer RENDERER = new VipsRenderer(
            new Vips(Path.of(System.getProperty("libvips.directory")), 1), 1_000_000, Duration.ofSeconds(60), () -> {});

    public final InMemoryGroups groups = new InMemoryGroups();
    final InMemoryPhotographs photographs = new InMemoryPhotographs();
    final InMemoryRenditions renditions = new InMemoryRenditions();
    public final ResizeMedia resizeMedia = new ResizeMedia(groups, photographs, RENDERER, renditions, CLOCK);

    public Resizing() {
        groups.put(SampleMedia.processing(ID));
        photographs.put(ID, ETAG, PHOTOGRAPH);
    }

    ResizeOutcome resize(RenditionGroup group) {
        return resizeMedia.resize(SampleMedia.request(ID, ETAG, group), TIME_LEFT);
    }

    /** The item as it is now. */
    public Media now() {
        return groups.find(ID).orElseThrow();
    }

    /** Brings a group into a state, past all conditions. */
    public void given(RenditionGroup group, GroupState state) {
        groups.put(SampleMedia.with(group, state, now()));
    }
}
