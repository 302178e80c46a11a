package dev.mediapipeline.media.aws;

import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.Source;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes the attributes of a media item that are more than a text or a number. */
final class ItemValues {
    private ItemValues() {}

    /** The attribute {@code source}. */
    static AttributeValue source(Source source) {
        return AttributeValue.fromS(CompactText.of(source));
    }

    /** The attribute {@code plan}. */
    static AttributeValue plan(List<RenditionGroup> plan) {
        return texts(plan.stream().map(CompactText::of).toList());
    }

    /** The attribute {@code groups}. */
    static AttributeValue groups(Map<String, GroupState> groups) {
        var states = new LinkedHashMap<String, AttributeValue>();
        groups.forEach((name, state) -> states.put(name, AttributeValue.fromM(state(state))));
        return AttributeValue.fromM(states);
    }

    /** The attribute {@code groups} of a plan with all groups pending. */
    static AttributeValue pending(List<RenditionGroup> plan) {
        var states = new LinkedHashMap<String, GroupState>();
        plan.forEach(group -> states.put(group.name(), new GroupState.Pending()));
        return groups(states);
    }

    /** The content of one entry of {@code groups} in a state. */
    static Map<String, AttributeValue> state(GroupState state) {
        return switch (state) {
            case GroupState.Pending(int claims, var lastFailure) ->
                Attributes.empty()
                        .put("state", "PENDING")
                        .put("claims", positive(claims))
                        .put("lastFailure", lastFailure)
                        .toMap();
            case GroupState.Claimed(var lease, int claims, var lastFailure) ->
                Attributes.empty()
                        .put("state", "CLAIMED")
                        .put("token", lease.token())
                        .put("until", lease.until().toEpochMilli())
                        .put("claims", positive(claims))
                        .put("lastFailure", lastFailure)
                        .toMap();
            case GroupState.Done(var renditions, var engine, var endedBy) ->
                Attributes.empty()
                        .put("state", "DONE")
                        .put(
                                "renditions",
                                texts(renditions.stream().map(CompactText::of).toList()))
                        .put("engine", engine)
                        .put("endedBy", endedBy)
                        .toMap();
            case GroupState.Failed(var failure, var endedBy) ->
                Attributes.empty()
                        .put("state", "FAILED")
                        .put("failure", failure(failure))
                        .put("endedBy", endedBy)
                        .toMap();
            case GroupState.Unknown(var name) ->
                throw new IllegalArgumentException("only a later version writes " + name);
        };
    }

    /** The attribute {@code failure}. */
    static AttributeValue failure(Failure failure) {
        return Attributes.empty()
                .put("code", failure.code())
                .put("detail", failure.detail())
                .toValue();
    }

    /** The attribute {@code told}: times by publisher, and that of the manifest. */
    static AttributeValue told(Map<String, Instant> told) {
        var times = new LinkedHashMap<String, AttributeValue>();
        told.forEach((audience, end) -> times.put(audience, MediaItem.time(end)));
        return AttributeValue.fromM(times);
    }

    /** A count; absent while it is 0. */
    static @Nullable Integer positive(int count) {
        return count == 0 ? null : count;
    }

    private static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(AttributeValue::fromS).toList());
    }
}
