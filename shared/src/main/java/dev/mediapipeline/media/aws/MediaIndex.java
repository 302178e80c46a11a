package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.MediaId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The secondary indexes of the media table. An item is in an index as long as it has the attributes of its keys; the
 * arithmetic of the shards is in {@code docs/data.md}.
 */
public final class MediaIndex {
    /** An owner's media items by time: {@code owner}, {@code listedAt} (milliseconds since 1970). */
    public static final String BY_OWNER = "byOwner";

    /** The media items of a UTC day, in {@link #SHARDS} parts: {@code dayShard}. */
    public static final String BY_DAY = "byDay";

    /**
     * The media items for reconcile to check, by time and in {@link #SHARDS} parts: {@code dueShard}, {@code dueAt}
     * (seconds since 1970).
     */
    public static final String BY_DUE = "byDue";

    /** The parts, by the first digit of the media id. */
    public static final List<String> SHARDS =
            IntStream.range(0, 16).mapToObj(Integer::toHexString).toList();

    private MediaIndex() {}

    /** The part of a media item. */
    public static String shard(MediaId id) {
        return id.value().substring(0, 1);
    }

    /** The key of one part of a day, such as {@code 2026-11-24#a}. */
    public static String dayShard(LocalDate day, String shard) {
        return day + "#" + shard;
    }

    /** The key of one part of the due media items, such as {@code due#a}. */
    public static String dueShard(String shard) {
        return "due#" + shard;
    }
}
