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

/** Media items, and what belongs to them, as tests need them. */
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

    /** A SHA-256 as S3 takes it. */
    static String sha256(byte[] bytes) {
        return Base64.getEncoder().encodeToString(Sha256.digest().digest(bytes));
    }

    /** The declaration of {@link #BYTES}, as a client makes it that calculates no checksum. */
    public static Declaration declaration() {
        return new Declaration("beach.jpg", "image/jpeg", BYTES.length, null);
    }

    /** The wish of Ada to make that upload. */
    public static UploadOrder order() {
        return new UploadOrder(ADA, declaration(), "correlation-1");
    }

    /** The item of an upload that was announced now. */
    public static Media announced(Declaration declaration) {
        return MediaFixtures.awaitingUpload(MediaId.random(), declaration);
    }

    /** The item of an upload that failed for that before anything was decided about its bytes, and was announced. */
    public static Media expired(String code) {
        return expired(code, announced(declaration()));
    }

    /** The same for an item that was there. */
    public static Media expired(String code, Media media) {
        return media.copy()
                .status(MediaStatus.FAILED)
                .updatedAt(NOW.plusSeconds(1200))
                .dueAt(null)
                .progress(Progress.NONE.ended(NOW.plusSeconds(1200)).announced(NOW.plusSeconds(1201)))
                .failure(new Failure(code, "no upload came"))
                .build();
    }

    /** The item of an upload of which one group is made and another is not. */
    public static Media in(MediaStatus status, MediaId id) {
        return in(status, id, null);
    }

    /** The same with the reason of a failure. */
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
