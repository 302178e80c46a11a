package dev.mediapipeline.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The numbers in {@code template.yaml} that constants in the code depend on. */
public final class DeploymentTemplate {
    private final JsonNode root;

    private DeploymentTemplate(JsonNode root) {
        this.root = root;
    }

    /** The template of this repository. */
    public static DeploymentTemplate ofRepository() {
        Path start = Path.of("").toAbsolutePath();
        Path file = Stream.iterate(start, Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolve("template.yaml"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no template.yaml above " + start));
        try {
            return new DeploymentTemplate(new YAMLMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The timeout of a function. */
    public Duration timeout(String function) {
        JsonNode own = properties(function).path("Timeout");
        return seconds(own.isMissingNode() ? root.at("/Globals/Function/Timeout") : own, function + "'s timeout");
    }

    /** The visibility timeout of a queue. */
    public Duration visibility(String queue) {
        return seconds(properties(queue).path("VisibilityTimeout"), queue + "'s visibility");
    }

    /** The maximum number of receives before a queue's message goes to the dead-letter queue. */
    public int maxReceives(String queue) {
        return number(properties(queue).at("/RedrivePolicy/maxReceiveCount"), queue + "'s maxReceiveCount");
    }

    /** The retention period of a queue. */
    public Duration retention(String queue) {
        return seconds(properties(queue).path("MessageRetentionPeriod"), queue + "'s retention");
    }

    /** The age of a queue's oldest message that raises its alarm. */
    public Duration alarm(String alarm) {
        return seconds(properties(alarm).path("Threshold"), alarm + "'s threshold");
    }

    /** The batch size of a function's event source. */
    public int batchSize(String function, String event) {
        JsonNode source = properties(function).path("Events").path(event).path("Properties");
        return number(source.path("BatchSize"), "the batch size of " + event);
    }

    /** The maximum value of a parameter. */
    public int maxValue(String parameter) {
        return number(root.path("Parameters").path(parameter).path("MaxValue"), parameter + "'s greatest value");
    }

    /** The environment variables that the template sets for a function. */
    public Set<String> variables(String function) {
        var variables = new TreeSet<String>();
        root.at("/Globals/Function/Environment/Variables").fieldNames().forEachRemaining(variables::add);
        properties(function).at("/Environment/Variables").fieldNames().forEachRemaining(variables::add);
        return variables;
    }

    /** The properties of a resource as in the template, without the tags of intrinsic functions. */
    public JsonNode properties(String resource) {
        return root.path("Resources").path(resource).path("Properties");
    }

    private static Duration seconds(JsonNode value, String what) {
        return Duration.ofSeconds(number(value, what));
    }

    private static int number(JsonNode value, String what) {
        if (!value.canConvertToInt()) {
            throw new IllegalStateException("template.yaml has no number for " + what + ": " + value);
        }
        return value.intValue();
    }
}
