package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupKey;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The reading half of {@link MediaItem}; {@link FirstVersion} reads the other forms of version 1. */
final class ItemReader {
    private ItemReader() {}

    static Media read(Attributes item) {
        var id = new MediaId(item.text("mediaId"));
        @Nullable
        Source source =
                item.oneOf("source", CompactText::source, FirstVersion::source).orElse(null);
        List<RenditionGroup> plan = item.list("plan", CompactText::group, FirstVersion::group);
        return new Media(
                id,
                new Owner(item.text("owner")),
                MediaStatus.named(item.text("status")),
                item.instant("createdAt"),
                item.instant("updatedAt"),
                Instant.ofEpochSecond(item.number("deadline")),
                item.secondsOrNull("dueAt"),
                item.text("correlationId"),
                new Declaration(
                        item.textOrNull("fileName"),
                        item.text("contentType"),
                        item.number("contentLength"),
                        item.textOrNull("sha256")),
                source,
                plan,
                readGroups(item, plan, group -> new GroupKey(id, source == null ? "" : source.etag(), group)),
                readProgress(item),
                item.nested("failure").map(ItemReader::readFailure).orElse(null));
    }

    private static SequencedMap<String, GroupState> readGroups(
            Attributes item, List<RenditionGroup> plan, Function<String, GroupKey> key) {
        var groups = new LinkedHashMap<String, GroupState>();
        item.nested("groups")
                .ifPresent(states -> plan.forEach(group -> states.nested(group.name())
                        .ifPresent(
                                state -> groups.put(group.name(), readState(state, group, key.apply(group.name()))))));
        return groups;
    }

    private static GroupState readState(Attributes state, RenditionGroup group, GroupKey key) {
        return switch (state.text("state")) {
            case "PENDING" -> new GroupState.Pending(state.count("claims"), state.textOrNull("lastFailure"));
            case "CLAIMED" ->
                new GroupState.Claimed(
                        new Lease(state.text("token"), Instant.ofEpochMilli(state.number("until"))),
                        state.count("claims"),
                        state.textOrNull("lastFailure"));
            case "DONE" ->
                new GroupState.Done(
                        readRenditions(state, group, key), state.textOrNull("engine"), state.textOrNull("endedBy"));
            case "FAILED" ->
                new GroupState.Failed(
                        state.nested("failure")
                                .map(ItemReader::readFailure)
                                .orElseThrow(() -> new IllegalStateException("a failed group without its failure")),
                        state.textOrNull("endedBy"));
            default -> new GroupState.Unknown(state.text("state"));
        };
    }

    /** They are in the plan's order, which identifies them. */
    private static List<Rendition> readRenditions(Attributes state, RenditionGroup group, GroupKey key) {
        var specs = group.renditions().iterator();
        return state.list(
                "renditions",
                made -> CompactText.rendition(made, key, specs.next(), state.text("engine")),
                FirstVersion::rendition);
    }

    private static Progress readProgress(Attributes item) {
        return new Progress(
                item.instantOrNull("uploadedAt"),
                item.instantOrNull("acceptedAt"),
                item.instantOrNull("endedAt"),
                item.instantOrNull("announcedAt"),
                item.count("attempts"),
                item.count("resends"),
                item.textOrNull("resendToken"),
                item.nested("told").map(Attributes::instants).orElse(Map.of()),
                item.instantOrNull("erasedAt"));
    }

    private static Failure readFailure(Attributes failure) {
        return new Failure(failure.text("code"), failure.text("detail"));
    }
}
