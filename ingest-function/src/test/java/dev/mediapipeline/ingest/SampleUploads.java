package dev.mediapipeline.ingest;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.life.MediaFixtures;
import java.util.List;
import java.util.Map;

/** Sample uploads and their renditions, for the tests of ingest. */
public final class SampleUploads {
    public static final List<GroupTemplate> TEMPLATES = List.of(
            template("preview", new RenditionTemplate("square", 200, 200), new RenditionTemplate("w320", 320, null)),
            template("web", new RenditionTemplate("w800", 800, null), new RenditionTemplate("w1600", 1600, null)));

    private SampleUploads() {}

    /** A media item that was just announced with this content type. */
    public static Media awaitingUpload(MediaId id, String contentType) {
        return MediaFixtures.awaitingUpload(id, new Declaration("beach.jpg", contentType, 1234, null));
    }

    private static GroupTemplate template(String name, RenditionTemplate... renditions) {
        return new GroupTemplate(name, List.of(renditions), Map.of(ImageFormat.JPEG, 80, ImageFormat.WEBP, 75));
    }
}
