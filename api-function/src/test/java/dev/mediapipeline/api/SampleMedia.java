package dev.mediapipeline.api;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Sha256;
import dev.mediapipeline.media.life.MediaFixtures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sample media items and related data for tests. */
public final class SampleMedia {
    public static final Instant NOW = MediaFixtures.CREATED;

    public static final Owner ADA = MediaFixtures.ADA;
    public static final Owner BOB = MediaFixtures.BOB;

    /** Thirteen bytes, and their SHA-256 in Base64. */
    public static final byte[] BYTES = "not a picture".getBytes(StandardCharsets.US_ASCII);

    public static final String SHA_256 = sha256(BYTES);

    private static final RenditionGroup PREVIEW = group("preview", "w320", "square");
    private static final RenditionGroup WEB = group("web", "w800");

    private SampleMedia() {}

    /** A SHA-256 in S3's format. */
    static String sha256(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
    }

    /** The declaration of {@link #BYTES} by a client that computes no checksum. */
    public static Declaration declaration() {
        return new Declaration("beach.jpg", "image/jpeg", BYTES.length, null);
    }

    /** Ada's order for that upload. */
    public static UploadOrder order() {
        return new UploadOrder(ADA, declaration(), "correlation-1");
    }

    /** The media item of an upload announced now. */
    public static Media announced(Declaration declaration) {
        return MediaFixtures.awaitingUpload(MediaId.random(), declaration);
    }

    /** A media item that failed for this reason before its bytes were examined, and was announced. */
    public static Media expired(String code) {
        return expired(code, announced(declaration()));
    }

    /** The same for an existing media item. */
    public static Media expired(String code, Media media) {
        return media.copy()
                .status(MediaStatus.FAILED)
                .updatedAt(NOW.plusSeconds(1200))
                .dueAt(null)
                .progress(Progress.NONE.ended(NOW.plusSeconds(1200)).announced(NOW.plusSeconds(1201)))
                .failure(new Failure(code, "no upload came"))
                .build();
    }

    /** A media item with one group made and another pending. */
    public static Media in(MediaStatus status, MediaId id) {
        return in(status, id, null);
    }

    /** The same with a failure. */
    public static Media in(MediaStatus status, MediaId id, @Nullable Failure failure) {
        return MediaFixtures.awaitingUpload(id, declaration())
                .copy()
                .status(status)
                .updatedAt(NOW.plusSeconds(2))
                .source(MediaFixtures.SOURCE)
                .plan(List.of(PREVIEW, WEB))
                .group(PREVIEW.name(), MediaFixtures.done(id, PREVIEW))
                .failure(failure)
                .build();
    }

    private static RenditionGroup group(String name, String... renditions) {
        return new RenditionGroup(
                name,
                List.of(renditions).stream()
                        .map(rendition -> new RenditionSpec(rendition, ImageFormat.WEBP, 320, null, 80))
                        .toList());
    }
}
