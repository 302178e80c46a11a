package dev.mediapipeline.localcloud.events;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.emulators.ObjectCreated;
import dev.mediapipeline.localcloud.template.Queue;
import dev.mediapipeline.localcloud.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Sends a bucket's notifications to its queues. */
public final class S3Notifications implements ObjectCreated {
    private final Template template;
    private final AwsClients aws;
    private final Path folder;
    private final Clock clock;
    private final AtomicLong lastSequencer = new AtomicLong();

    /** Takes the {@code folder} that records which notifications are configured already. */
    public S3Notifications(Template template, AwsClients aws, Path folder, Clock clock) {
        this.template = template;
        this.aws = aws;
        this.folder = folder;
        this.clock = clock;
    }

    /** Sends S3's test event to each queue that a bucket notifies for the first time. */
    public void configure() {
        for (var bucket : template.buckets().values()) {
            for (var notification : bucket.notifications()) {
                var queue = template.queue(notification.queueArn());
                var marker = folder.resolve(bucket.name() + "-" + queue.name());
                if (Files.exists(marker)) {
                    continue;
                }
                send(queue, S3Event.test(bucket.name(), clock.instant()));
                try {
                    Files.createDirectories(folder);
                    Files.createFile(marker);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    @Override
    public void created(String event, String bucketName, String key, long bytes, String eTag) {
        var now = clock.instant();
        var nanos = now.getEpochSecond() * 1_000_000_000L + now.getNano();
        var sequencer = lastSequencer.updateAndGet(last -> Math.max(last + 1, nanos));
        template.buckets().values().stream()
                .filter(b -> b.name().equals(bucketName))
                .flatMap(b -> b.notifications().stream())
                .filter(n -> n.concerns(event))
                .forEach(n -> send(
                        template.queue(n.queueArn()),
                        S3Event.created(event, bucketName, key, bytes, eTag, "%018X".formatted(sequencer), now)));
    }

    private void send(Queue queue, String body) {
        aws.sqs().sendMessage(r -> r.queueUrl(queue.url()).messageBody(body));
    }
}
