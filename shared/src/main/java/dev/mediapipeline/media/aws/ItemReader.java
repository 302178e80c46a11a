package dev.mediapipeline.media.aws;

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
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/** The reading half of {@link MediaItem}. */
final class ItemReader {
    private ItemReader() {}

    static Media read(Attributes item) {
        List<RenditionGroup> plan = item.list("plan", ItemReader::readGroup);
        var groups = new LinkedHashMap<String, GroupState>();
        item.nested("groups")
                .ifPresent(states -> plan.forEach(group ->
                        states.nested(group.name()).ifPresent(state -> groups.put(group.name(), readState(state)))));
        return new Media(
                new MediaId(item.text("mediaId")),
                new Owner(item.text("owner")),
                MediaStatus.named(item.text("status")),
                item.instant("createdAt"),
                item.instant("updatedAt"),
                Instant.ofEpochSecond(item.number("deadline")),
                item.text("correlationId"),
                new Declaration(
                        item.textOrNull("fileName"),
                        item.text("contentType"),
                        item.number("contentLength"),
                        item.textOrNull("sha256")),
                item.nested("source").map(ItemReader::readSource).orElse(null),
                plan,
                groups,
                readProgress(item),
                item.nested("failure").map(ItemReader::readFailure).orElse(null));
    }

    private static Progress readProgress(Attributes item) {
        return new Progress(
                item.instantOrNull("uploadedAt"),
                item.instantOrNull("acceptedAt"),
                item.instantOrNull("endedAt"),
                item.instantOrNull("announcedAt"),
                Objects.requireNonNullElse(item.integerOrNull("attempts"), 0),
                Objects.requireNonNullElse(item.integerOrNull("resends"), 0));
    }

    private static Source readSource(Attributes source) {
        return new Source(
                source.text("etag"),
                source.text("sequencer"),
                source.number("bytes"),
                ImageFormat.named(source.text("format")),
                source.integer("width"),
                source.integer("height"),
                source.integer("pages"));
    }

    private static RenditionGroup readGroup(Attributes group) {
        return new RenditionGroup(
                group.text("name"),
                group.list(
                        "renditions",
                        spec -> new RenditionSpec(
                                spec.text("name"),
                                ImageFormat.named(spec.text("format")),
                                spec.integer("width"),
                                spec.integerOrNull("height"),
                                spec.integer("quality"))));
    }

    private static GroupState readState(Attributes state) {
        return switch (state.text("state")) {
            case "PENDING" -> new GroupState.Pending(claims(state), state.textOrNull("lastFailure"));
            case "CLAIMED" ->
                new GroupState.Claimed(state.text("token"), Instant.ofEpochMilli(state.number("until")), claims(state));
            case "DONE" -> new GroupState.Done(state.list("renditions", ItemReader::readRendition));
            case "FAILED" ->
                new GroupState.Failed(state.nested("failure")
                        .map(ItemReader::readFailure)
                        .orElseThrow(() -> new IllegalStateException("a failed group without its failure")));
            default -> new GroupState.Unknown(state.text("state"));
        };
    }

    private static int claims(Attributes state) {
        return Objects.requireNonNullElse(state.integerOrNull("claims"), 0);
    }

    private static Rendition readRendition(Attributes rendition) {
        return new Rendition(
                rendition.text("name"),
                ImageFormat.named(rendition.text("format")),
                rendition.integer("width"),
                rendition.integer("height"),
                rendition.number("bytes"),
                rendition.text("key"));
    }

    private static Failure readFailure(Attributes failure) {
        return new Failure(failure.text("code"), failure.text("detail"));
    }
}
