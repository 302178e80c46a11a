package dev.mediapipeline.resize;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.RenditionSpec;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Where a rendition is kept: under its media item's own prefix, by a hash of everything that decides its bytes. Making
 * it twice writes one object, and erasing one media item never touches another's.
 */
final class RenditionKey {
    private static final int HASH_BYTES = 8;

    private RenditionKey() {}

    static String of(ResizeRequested request, RenditionSpec spec, String engine) {
        String content = String.join(
                "\n",
                request.sourceEtag(),
                engine,
                spec.format().name(),
                "%dx%s q%d".formatted(spec.width(), spec.height(), spec.quality()));
        return "%s/%s/%s-%s.%s"
                .formatted(
                        request.mediaId(),
                        request.group().name(),
                        spec.name(),
                        hash(content),
                        spec.format().extension());
    }

    private static String hash(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
