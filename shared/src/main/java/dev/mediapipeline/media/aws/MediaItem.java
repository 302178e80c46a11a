package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The form of a media item in DynamoDB, version 2. Only registration writes a whole item; every other write sets only
 * its own attributes, so that a version of the code never loses attributes of a later one.
 */
public final class MediaItem {
    /** The version that {@link #write} and an acceptance set. */
    public static final int SCHEMA_VERSION = 2;

    private static final String PREFIX = "MEDIA#";

    private MediaItem() {}

    /** The key of a media item. */
    public static Map<String, AttributeValue> key(MediaId id) {
        return Map.of("pk", AttributeValue.fromS(PREFIX + id));
    }

    /** The id of a media item from its key alone, which index entries have as well. */
    public static MediaId id(Map<String, AttributeValue> item) {
        return new MediaId(item.getOrDefault("pk", AttributeValue.fromS("")).s().substring(PREFIX.length()));
    }

    /** Whether an item of the table is a media item, rather than of another kind. */
    public static boolean isMedia(Map<String, AttributeValue> item) {
        AttributeValue key = item.get("pk");
        return key != null && key.s().startsWith(PREFIX);
    }

    /**
     * Reads an item of this version, an earlier or a later one; unknown attributes are ignored.
     *
     * @throws IllegalStateException if an attribute of this version is missing
     */
    public static Media read(Map<String, AttributeValue> item) {
        return ItemReader.read(Attributes.of(item));
    }

    /** A whole item with all its attributes, including those of the indexes. */
    public static Map<String, AttributeValue> write(Media media) {
        Declaration declaration = media.declaration();
        Progress progress = media.progress();
        return Attributes.of(new LinkedHashMap<>(key(media.id())))
                .put("schemaVersion", SCHEMA_VERSION)
                .put("mediaId", media.id().value())
                .put("owner", media.owner().value())
                .put("status", media.status().name())
                .put("createdAt", media.createdAt().toString())
                .put("updatedAt", media.updatedAt().toString())
                .put("deadline", media.deadline().getEpochSecond())
                .put("listedAt", media.createdAt().toEpochMilli())
                .put("dayShard", dayShard(media))
                .put("dueShard", media.dueAt() == null ? null : MediaIndex.dueShard(MediaIndex.shard(media.id())))
                .put("dueAt", media.dueAt() == null ? null : media.dueAt().getEpochSecond())
                .put("correlationId", media.correlationId())
                .put("fileName", declaration.fileName())
                .put("contentType", declaration.contentType())
                .put("contentLength", declaration.contentLength())
                .put("sha256", declaration.sha256())
                .put("source", media.source() == null ? null : ItemValues.source(media.source()))
                .put("plan", media.plan().isEmpty() ? null : ItemValues.plan(media.plan()))
                .put("groups", media.groups().isEmpty() ? null : ItemValues.groups(media.groups()))
                .put("uploadedAt", text(progress.uploadedAt()))
                .put("acceptedAt", text(progress.acceptedAt()))
                .put("endedAt", text(progress.endedAt()))
                .put("announcedAt", text(progress.announcedAt()))
                .put("attempts", ItemValues.positive(progress.attempts()))
                .put("resends", ItemValues.positive(progress.resends()))
                .put("resendToken", progress.resendToken())
                .put("told", progress.told().isEmpty() ? null : ItemValues.told(progress.told()))
                .put("erasedAt", text(progress.erasedAt()))
                .put("failure", media.failure() == null ? null : ItemValues.failure(media.failure()))
                .toMap();
    }

    private static String dayShard(Media media) {
        return MediaIndex.dayShard(
                LocalDate.ofInstant(media.createdAt(), ZoneOffset.UTC), MediaIndex.shard(media.id()));
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    /** A time in the form of every attribute but the numeric ones. */
    public static AttributeValue time(Instant instant) {
        return AttributeValue.fromS(instant.toString());
    }

    /** A time in whole seconds, as DynamoDB's TTL requires. */
    public static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(String.valueOf(instant.getEpochSecond()));
    }

    /** The attribute {@code status}. */
    public static AttributeValue status(MediaStatus status) {
        return AttributeValue.fromS(status.name());
    }
}
