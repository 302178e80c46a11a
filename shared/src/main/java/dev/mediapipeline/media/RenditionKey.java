package dev.mediapipeline.media;

import java.util.HexFormat;

/**
 * Derives the key of a rendition in its bucket: the prefix of its media item, and a hash of everything that determines
 * its bytes. Making a rendition twice writes one object, and erasing one media item never affects another's. The key is
 * not stored, because it can be derived from the item.
 */
public final class RenditionKey {
    private static final int HASH_BYTES = 8;

    private RenditionKey() {}

    /**
     * The key of a rendition.
     *
     * @param engine identifies the engine that computes the pixels, such as {@code libvips-8.18.7}; another engine
     *     leads to other keys
     */
    public static String of(GroupKey group, RenditionSpec spec, String engine) {
        String content = String.join(
                "\n",
                group.sourceEtag(),
                engine,
                spec.format().name(),
                "%dx%s q%d".formatted(spec.width(), spec.height(), spec.quality()));
        return "%s/%s/%s-%s.%s"
                .formatted(
                        group.mediaId(),
                        group.group(),
                        spec.name(),
                        HexFormat.of().formatHex(Sha256.hash(content), 0, HASH_BYTES),
                        spec.format().extension());
    }
}
