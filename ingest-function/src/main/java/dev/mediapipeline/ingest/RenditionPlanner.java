package dev.mediapipeline.ingest;

import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** Plans the renditions of a source: none larger than the source, and none twice. */
public final class RenditionPlanner {
    private final List<GroupTemplate> groups;

    /**
     * @param groups the groups to make of every photograph, most urgent first
     * @throws IllegalArgumentException if there is no group
     */
    public RenditionPlanner(List<GroupTemplate> groups) {
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("no rendition group is enabled");
        }
        this.groups = List.copyOf(groups);
    }

    /** The groups to make of a source, none of them empty. */
    List<RenditionGroup> plan(Source source) {
        return groups.stream().map(group -> plan(group, source)).toList();
    }

    private static RenditionGroup plan(GroupTemplate group, Source source) {
        var specs = new ArrayList<RenditionSpec>();
        for (RenditionTemplate rendition : distinctSizes(group, source)) {
            for (var format : new TreeMap<>(group.qualities()).entrySet()) {
                specs.add(new RenditionSpec(
                        rendition.name(), format.getKey(), rendition.width(), rendition.height(), format.getValue()));
            }
        }
        return new RenditionGroup(group.name(), specs);
    }

    /**
     * Renditions that the source cannot fill would all have the source's own size: only the smallest of them is made.
     */
    private static List<RenditionTemplate> distinctSizes(GroupTemplate group, Source source) {
        var distinct = new ArrayList<RenditionTemplate>();
        group.renditions().stream()
                .sorted(Comparator.comparingInt(RenditionTemplate::width))
                .map(rendition -> fit(rendition, source))
                .filter(rendition -> distinct.stream().noneMatch(other -> sameSize(rendition, other)))
                .forEach(distinct::add);
        return distinct;
    }

    private static RenditionTemplate fit(RenditionTemplate rendition, Source source) {
        RenditionTemplate smaller = rendition.within(source.width(), source.height());
        // A crop to the whole source is no crop: without its height, it equals an uncropped rendition of that width.
        boolean wholeSource =
                smaller.height() != null && smaller.width() == source.width() && smaller.height() == source.height();
        return wholeSource ? new RenditionTemplate(smaller.name(), smaller.width(), null) : smaller;
    }

    private static boolean sameSize(RenditionTemplate one, RenditionTemplate other) {
        return one.width() == other.width() && Objects.equals(one.height(), other.height());
    }
}
