package dev.mediapipeline.localcloud;

import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.probe.ProbeHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.Message;

/** A local cloud that runs the probe function from the test template, with the events that the function saw. */
final class Probe implements AutoCloseable {
    final LocalCloud cloud;
    final AwsClients aws;
    private final Path seen;

    private Probe(LocalCloud cloud, Path seen) {
        this.cloud = cloud;
        this.aws = AwsClients.of(cloud.endpoints());
        this.seen = seen;
    }

    static Probe start(Path folder, UnaryOperator<Options> change) throws IOException {
        var template = Files.createDirectories(folder).resolve("template.yaml");
        var seen = folder.resolve("seen");
        try (var yaml = Probe.class.getResourceAsStream("/probe.yaml")) {
            Files.write(template, yaml == null ? new byte[0] : yaml.readAllBytes());
        }
        pack(folder.resolve("probe.zip"));
        var options = Options.forTests(template).withParameters(Map.of("ProbeFile", seen.toString()));
        return new Probe(LocalCloud.start(change.apply(options)), seen);
    }

    private static void pack(Path zip) throws IOException {
        var name = ProbeHandler.class.getName().replace('.', '/') + ".class";
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var classFile = ProbeHandler.class.getClassLoader().getResourceAsStream(name)) {
            var entry = new ZipEntry(name);
            entry.setTimeLocal(LocalDateTime.of(2026, 1, 1, 0, 0));
            out.putNextEntry(entry);
            out.write(classFile == null ? new byte[0] : classFile.readAllBytes());
        }
    }

    /** The events that the functions received, in order of arrival. */
    List<String> events() {
        try {
            return Files.exists(seen) ? Files.readAllLines(seen) : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    List<String> events(String containing) {
        return events().stream().filter(e -> e.contains(containing)).toList();
    }

    void awaitEvents(Predicate<List<String>> wanted) {
        await().atMost(Duration.ofSeconds(40)).until(this::events, wanted);
    }

    String url(String queue) {
        var known = cloud.template().queues().get(queue);
        if (known == null) {
            throw new IllegalArgumentException(queue);
        }
        return known.url();
    }

    void send(String queue, String body) {
        aws.sqs().sendMessage(r -> r.queueUrl(url(queue)).messageBody(body));
    }

    /** Waits for the next message of the queue. */
    Message receive(String queue) {
        return await().atMost(Duration.ofSeconds(40))
                .until(
                        () -> aws.sqs()
                                .receiveMessage(r -> r.queueUrl(url(queue)).waitTimeSeconds(1))
                                .messages(),
                        messages -> !messages.isEmpty())
                .getFirst();
    }

    void put(String table, String key) {
        aws.dynamodb().putItem(r -> r.tableName(table).item(Map.of("pk", AttributeValue.fromS(key))));
    }

    @Override
    public void close() {
        aws.close();
        cloud.close();
    }
}
