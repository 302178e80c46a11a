package dev.mediapipeline.media.life;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tests that the diagrams in {@code docs/architecture.md} show exactly the transitions of the code. */
class LifeDiagramTest {
    private static final Path ARCHITECTURE = Path.of("../docs/architecture.md");
    private static final Pattern DIAGRAM = Pattern.compile("```mermaid\\s+stateDiagram-v2(.*?)```", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("(\\w+) --> (\\w+): (.+)");

    /** An edge of a diagram, such as {@code PROCESSING --> READY: End}. */
    private record Edge(String from, String to, String transition) {}

    @Test
    void theLifeOfAMediaItem() throws IOException {
        var edges = new ArrayList<Edge>();
        for (Media media : Lives.items()) {
            for (Transition transition : Lives.transitions(media)) {
                if (transition.appliesTo(media)) {
                    MediaStatus after = transition.applyTo(media).status();
                    add(edges, media.status().name(), after.name(), transition);
                }
            }
        }
        edges.removeIf(edge -> edge.from().equals(edge.to()));
        edges.removeIf(edge -> edge.from().equals("UNKNOWN") || edge.to().equals("DELETED"));

        assertThat(diagram(0)).isEqualTo(text(edges));
    }

    @Test
    void theLifeOfAGroup() throws IOException {
        var edges = new ArrayList<Edge>();
        for (Media media : Lives.items()) {
            for (Transition transition : Lives.transitions(media)) {
                if (transition instanceof GroupTransition step && step.appliesTo(media)) {
                    add(edges, name(step.stateIn(media)), name(step.stateIn(step.applyTo(media))), step);
                }
            }
        }

        assertThat(diagram(1)).isEqualTo(text(edges));
    }

    private static void add(List<Edge> edges, String from, String to, Transition transition) {
        edges.add(new Edge(from, to, transition.getClass().getSimpleName()));
    }

    private static String name(GroupState state) {
        return state.getClass().getSimpleName().toUpperCase(Locale.ROOT);
    }

    private static Set<String> text(List<Edge> edges) {
        return edges.stream()
                .map(edge -> "%s --> %s: %s".formatted(edge.from(), edge.to(), edge.transition()))
                .collect(toCollection(TreeSet::new));
    }

    /** The edges of one of the diagrams; an edge can represent several transitions. */
    private static Set<String> diagram(int number) throws IOException {
        String text = DIAGRAM.matcher(Files.readString(ARCHITECTURE))
                .results()
                .skip(number)
                .map(diagram -> diagram.group(1))
                .findFirst()
                .orElseThrow();
        var edges = new TreeSet<String>();
        EDGE.matcher(text).results().filter(edge -> !edge.group(1).equals("*")).forEach(edge -> {
            for (String transition : edge.group(3).split(", ", -1)) {
                edges.add("%s --> %s: %s".formatted(edge.group(1), edge.group(2), transition.strip()));
            }
        });
        return edges;
    }
}
