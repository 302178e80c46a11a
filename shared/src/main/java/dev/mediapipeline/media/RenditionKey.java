package dev.mediapipeline.media;

import java.util.HexFormat;

/**
 * Derives the key of a rendition in its bucket: the prefix of its media item, and a hash of everything that decides its
 * bytes. Making a rendition twice writes one object, and erasing one media item never touches another's. The key is not
 * stored, because the item has all it is derived from.
 */
public final class RenditionKey {
    private static final int HASH_BYTES = 8;

    private RenditionKey() {}

    /**
     * The key of a rendition.
     *
     * @param engine identifies what makes the pixels, such as {@code libvips-8.18.7}: another engine gives other keys
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
