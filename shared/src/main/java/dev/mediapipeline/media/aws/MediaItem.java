package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A media item as DynamoDB keeps it, version 1. Only creation writes a whole item; every other write sets the attributes
 * it is about, so that a version of the code never loses what a later one added. Long, because the whole written form
 * stands in one place.
 */
public final class MediaItem {
    /** The version that {@link #write} gives to new items. */
    public static final int SCHEMA_VERSION = 1;

    /** What an entry of the attribute {@code groups} has by its state; its count of claims and last failure stay. */
    static final List<String> STATE_FIELDS = List.of("state", "token", "until", "renditions", "failure");

    private MediaItem() {}

    /** The key of a media item. */
    public static Map<String, AttributeValue> key(MediaId id) {
        return Map.of("pk", AttributeValue.fromS("MEDIA#" + id));
    }

    /** Whose item it is, by its key alone; an entry of an index has that, too. */
    public static MediaId id(Map<String, AttributeValue> item) {
        return new MediaId(item.getOrDefault("pk", AttributeValue.fromS("")).s().substring("MEDIA#".length()));
    }

    /** Whether a table's item is a media item, and not of another kind. */
    public static boolean isMedia(Map<String, AttributeValue> item) {
        AttributeValue key = item.get("pk");
        return key != null && key.s().startsWith("MEDIA#");
    }

    /** A new item with all its attributes, those of the indexes included. */
    public static Map<String, AttributeValue> write(Media media) {
        Declaration declaration = media.declaration();
        return Attributes.of(new LinkedHashMap<>(key(media.id())))
                .put("schemaVersion", SCHEMA_VERSION)
                .put("mediaId", media.id().value())
                .put("owner", media.owner().value())
                .put("status", media.status().name())
                .put("createdAt", media.createdAt().toString())
                .put("updatedAt", media.updatedAt().toString())
                .put("deadline", media.deadline().getEpochSecond())
                .put("listedAt", media.createdAt().toEpochMilli())
                .put(
                        "dayShard",
                        MediaIndex.dayShard(
                                LocalDate.ofInstant(media.createdAt(), ZoneOffset.UTC), MediaIndex.shard(media.id())))
                .put("dueShard", MediaIndex.dueShard(MediaIndex.shard(media.id())))
                .put("dueAt", media.deadline().getEpochSecond())
                .put("correlationId", media.correlationId())
                .put("fileName", declaration.fileName())
                .put("contentType", declaration.contentType())
                .put("contentLength", declaration.contentLength())
                .put("sha256", declaration.sha256())
                .put("source", media.source() == null ? null : source(media.source()))
                .put("plan", media.plan().isEmpty() ? null : plan(media.plan()))
                .put("groups", media.groups().isEmpty() ? null : groups(media.groups()))
                .put("uploadedAt", text(media.progress().uploadedAt()))
                .put("acceptedAt", text(media.progress().acceptedAt()))
                .put("endedAt", text(media.progress().endedAt()))
                .put("announcedAt", text(media.progress().announcedAt()))
                .put("attempts", positive(media.progress().attempts()))
                .put("resends", positive(media.progress().resends()))
                .put("failure", media.failure() == null ? null : failure(media.failure()))
                .toMap();
    }

    /**
     * Reads an item of this version or of a later one; attributes it does not know are ignored.
     *
     * @throws IllegalStateException if an attribute of this version is missing
     */
    public static Media read(Map<String, AttributeValue> item) {
        return ItemReader.read(Attributes.of(item));
    }

    /** The attribute {@code source}. */
    public static AttributeValue source(Source source) {
        return Attributes.empty()
                .put("etag", source.etag())
                .put("sequencer", source.sequencer())
                .put("bytes", source.bytes())
                .put("format", source.format().name())
                .put("width", source.width())
                .put("height", source.height())
                .put("pages", source.pages())
                .toValue();
    }

    /** The attribute {@code plan}. */
    public static AttributeValue plan(List<RenditionGroup> plan) {
        return AttributeValue.fromL(plan.stream()
                .map(group -> Attributes.empty()
                        .put("name", group.name())
                        .put("renditions", list(group.renditions(), MediaItem::spec))
                        .toValue())
                .toList());
    }

    /** The attribute {@code groups}. */
    public static AttributeValue groups(Map<String, GroupState> groups) {
        var states = new LinkedHashMap<String, AttributeValue>();
        groups.forEach((name, state) -> states.put(name, state(state)));
        return AttributeValue.fromM(states);
    }

    /** One entry of the attribute {@code groups}. */
    public static AttributeValue state(GroupState state) {
        return switch (state) {
            case GroupState.Pending(var claims, var lastFailure) ->
                Attributes.empty()
                        .put("state", "PENDING")
                        .put("claims", positive(claims))
                        .put("lastFailure", lastFailure)
                        .toValue();
            case GroupState.Claimed(var token, var until, var claims) ->
                Attributes.empty()
                        .put("state", "CLAIMED")
                        .put("token", token)
                        .put("until", until.toEpochMilli())
                        .put("claims", positive(claims))
                        .toValue();
            case GroupState.Done(var renditions) ->
                Attributes.empty()
                        .put("state", "DONE")
                        .put("renditions", list(renditions, MediaItem::rendition))
                        .toValue();
            case GroupState.Unknown(var name) ->
                throw new IllegalArgumentException("only a later version writes " + name);
            case GroupState.Failed(var failure) ->
                Attributes.empty()
                        .put("state", "FAILED")
                        .put("failure", failure(failure))
                        .toValue();
        };
    }

    /** The attribute {@code failure}. */
    public static AttributeValue failure(Failure failure) {
        return Attributes.empty()
                .put("code", failure.code())
                .put("detail", failure.detail())
                .toValue();
    }

    /** A time as every attribute but the numeric ones holds it. */
    public static AttributeValue time(Instant instant) {
        return AttributeValue.fromS(instant.toString());
    }

    /** A time in whole seconds, as DynamoDB's TTL wants it. */
    public static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(String.valueOf(instant.getEpochSecond()));
    }

    /** The attribute {@code status}. */
    public static AttributeValue status(MediaStatus status) {
        return AttributeValue.fromS(status.name());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }

    private static @Nullable Integer positive(int count) {
        return count == 0 ? null : count;
    }

    private static Attributes spec(RenditionSpec spec) {
        return Attributes.empty()
                .put("name", spec.name())
                .put("format", spec.format().name())
                .put("width", spec.width())
                .put("height", spec.height())
                .put("quality", spec.quality());
    }

    private static Attributes rendition(Rendition rendition) {
        return Attributes.empty()
                .put("name", rendition.name())
                .put("format", rendition.format().name())
                .put("width", rendition.width())
                .put("height", rendition.height())
                .put("bytes", rendition.bytes())
                .put("key", rendition.key());
    }

    private static <T> AttributeValue list(List<T> values, Function<T, Attributes> write) {
        return AttributeValue.fromL(
                values.stream().map(value -> write.apply(value).toValue()).toList());
    }
}
