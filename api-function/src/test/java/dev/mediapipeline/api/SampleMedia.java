package dev.mediapipeline.api;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Media items, and what belongs to them, as tests need them. */
public final class SampleMedia {
    public static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    public static final Owner ADA = new Owner("ada");
    public static final Owner BOB = new Owner("bob");

    /** Thirteen bytes, and their SHA-256 in Base64. */
    public static final byte[] BYTES = "not a picture".getBytes(StandardCharsets.US_ASCII);

    public static final String SHA_256 = sha256(BYTES);

    private SampleMedia() {}

    /** A SHA-256 as S3 takes it. */
    static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has it", e);
        }
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
        return Media.awaitingUpload(MediaId.random(), ADA, NOW, NOW.plusSeconds(900), "correlation-1", declaration);
    }

    /** The item of an upload that failed for that before anything was decided about its bytes, and was announced. */
    public static Media expired(String code) {
        return expired(code, announced(declaration()));
    }

    /** The same for an item that was there. */
    public static Media expired(String code, Media media) {
        return new Media(
                media.id(),
                media.owner(),
                MediaStatus.FAILED,
                media.createdAt(),
                NOW.plusSeconds(1200),
                media.deadline(),
                media.correlationId(),
                media.declaration(),
                null,
                List.of(),
                new LinkedHashMap<>(),
                new Progress(null, null, NOW.plusSeconds(1200), NOW.plusSeconds(1201), 0, 0),
                new Failure(code, "no upload came"));
    }

    /** The item of an upload of which one group is made and another is not. */
    public static Media in(MediaStatus status, MediaId id) {
        return in(status, id, null);
    }

    /** The same with the reason of a failure. */
    public static Media in(MediaStatus status, MediaId id, @Nullable Failure failure) {
        var groups = new LinkedHashMap<String, GroupState>();
        groups.put("preview", new GroupState.Done(List.of(rendition(id, "w320"), rendition(id, "square"))));
        groups.put("web", new GroupState.Pending());
        return new Media(
                id,
                ADA,
                status,
                NOW,
                NOW.plusSeconds(2),
                NOW.plusSeconds(900),
                "correlation-1",
                declaration(),
                new Source("etag1", "0055AED6DCD90281E5", BYTES.length, ImageFormat.JPEG, 640, 480, 1),
                List.of(group("preview", "w320", "square"), group("web", "w800")),
                groups,
                Progress.NONE,
                failure);
    }

    private static RenditionGroup group(String name, String... renditions) {
        return new RenditionGroup(
                name,
                List.of(renditions).stream()
                        .map(rendition -> new RenditionSpec(rendition, ImageFormat.WEBP, 320, null, 80))
                        .toList());
    }

    private static Rendition rendition(MediaId id, String name) {
        return new Rendition(
                name, ImageFormat.WEBP, 320, 240, 4321, id + "/preview/" + name + "-0123456789abcdef.webp");
    }
}
