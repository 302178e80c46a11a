package dev.mediapipeline.media;

import java.util.List;

/**
 * The unit of the fan-out: one message, one decode, one retry. Groups differ in urgency and cost.
 *
 * @param name unique inside a plan, such as {@code preview}
 * @param renditions the renditions to make, at least one
 */
public record RenditionGroup(String name, List<RenditionSpec> renditions) {
    /** @throws IllegalArgumentException if there is nothing to make */
    public RenditionGroup {
        renditions = List.copyOf(renditions);
        if (renditions.isEmpty()) {
            throw new IllegalArgumentException("group " + name + " has no renditions");
        }
    }

    /** Whether this version supports all its formats; otherwise it is left to a later version. */
    public boolean isKnown() {
        return renditions.stream().allMatch(spec -> spec.format() != ImageFormat.UNKNOWN);
    }
}
