package dev.mediapipeline.localcloud.durability;

import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.emulators.AwsClients;
import dev.mediapipeline.localcloud.emulators.Ports;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.sqs.model.Message;

/** Queues and buckets under load in a process that is killed repeatedly, and a record of what they acknowledged. */
final class KilledStores {
    private static final String ACCOUNT = "/000000000000/";
    private static final String BUCKET = "uploads";
    private static final int SENDERS = 4;
    private static final int UPLOADERS = 2;
    private static final int DELETED_SHARE = 4;
    private static final int ROUND_MESSAGES = 30;
    private static final int ROUND_OBJECTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** Acknowledged messages and objects, which must survive. */
    final Set<String> messages = ConcurrentHashMap.newKeySet();

    final Set<String> objects = ConcurrentHashMap.newKeySet();

    private final Path template;
    private final Path folder;

    KilledStores(Path template, Path folder) {
        this.template = template;
        this.folder = folder;
    }

    /** Starts the process, works with it for a while, and kills it. */
    void round() throws IOException, InterruptedException {
        try (var running = new Running()) {
            var workers = new ArrayList<Thread>();
            for (var i = 0; i < SENDERS; i++) {
                workers.add(Thread.ofVirtual().start(() -> repeat(running::send)));
            }
            for (var i = 0; i < UPLOADERS; i++) {
                workers.add(Thread.ofVirtual().start(() -> repeat(running::upload)));
            }
            workers.add(Thread.ofVirtual().start(() -> repeat(running::receive)));
            workers.add(Thread.ofVirtual().start(() -> repeat(running::redrive)));
            await().atMost(PATIENCE)
                    .until(() -> running.sent.get() >= ROUND_MESSAGES && running.uploaded.get() >= ROUND_OBJECTS);
            // The kill has to hit a random moment of the work.
            Thread.sleep(ThreadLocalRandom.current().nextInt(300));
            running.process.destroyForcibly().waitFor();
            for (var worker : workers) {
                worker.join();
            }
        }
    }

    /** Works until the process no longer responds. */
    private static void repeat(Runnable work) {
        try {
            while (true) {
                work.run();
            }
        } catch (SdkException e) {
            return;
        }
    }

    /** The messages and objects found after one more start. */
    record Found(Set<String> messages, Set<String> objects, Set<String> toldObjects, Set<String> unknown) {}

    Found find() throws IOException {
        try (var running = new Running()) {
            var found = new TreeSet<>(running.drain("work-queue"));
            found.addAll(running.drain("work-dead-letter-queue"));
            var events = String.join("\n", running.drain("created-queue"));
            var keys = new TreeSet<String>();
            running.aws.s3().listObjectsV2Paginator(r -> r.bucket(BUCKET)).contents().stream()
                    .map(S3Object::key)
                    .forEach(keys::add);
            var told = new TreeSet<>(keys);
            told.removeIf(key -> !events.contains(key));
            var torn = new TreeSet<>(keys);
            torn.removeIf(key -> running.read(key).equals(content(key)));
            return new Found(found, keys, told, torn);
        }
    }

    private static String content(String key) {
        return key.repeat(2_000);
    }

    private final class Running implements AutoCloseable {
        private final Process process;
        private final AwsClients aws;
        private final Endpoints endpoints;
        private final AtomicInteger sent = new AtomicInteger();
        private final AtomicInteger uploaded = new AtomicInteger();

        Running() throws IOException {
            var ports = Ports.from(0);
            endpoints = StoresMain.endpoints(ports.sqs(), ports.s3());
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            StoresMain.class.getName(),
                            template.toString(),
                            folder.toString(),
                            Integer.toString(ports.sqs()),
                            Integer.toString(ports.s3()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            folder.resolve("log").toFile()))
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            if (!"ready".equals(output.readLine())) {
                throw new IllegalStateException("The stores do not start, see " + folder.resolve("log"));
            }
            aws = AwsClients.of(endpoints);
        }

        private String url(String queue) {
            return endpoints.sqs() + ACCOUNT + queue;
        }

        void send() {
            var body = UUID.randomUUID().toString();
            aws.sqs().sendMessage(r -> r.queueUrl(url("work-queue")).messageBody(body));
            messages.add(body);
            sent.incrementAndGet();
        }

        void upload() {
            var key = UUID.randomUUID().toString();
            aws.s3().putObject(r -> r.bucket(BUCKET).key(key), RequestBody.fromString(content(key)));
            objects.add(key);
            uploaded.incrementAndGet();
        }

        /** Receives some messages, deletes a few, and leaves the others for the dead-letter queue. */
        void receive() {
            for (var message : receive("work-queue", 1)) {
                if (ThreadLocalRandom.current().nextInt(DELETED_SHARE) == 0) {
                    messages.remove(message.body());
                    delete("work-queue", message);
                }
            }
        }

        void redrive() {
            try {
                Thread.sleep(200);
                aws.sqs()
                        .startMessageMoveTask(
                                r -> r.sourceArn("arn:aws:sqs:eu-west-1:000000000000:work-dead-letter-queue"));
            } catch (software.amazon.awssdk.services.sqs.model.UnsupportedOperationException e) {
                return; // The one before still moves.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private List<Message> receive(String queue, int visibility) {
            return aws.sqs()
                    .receiveMessage(
                            r -> r.queueUrl(url(queue)).maxNumberOfMessages(10).visibilityTimeout(visibility))
                    .messages();
        }

        private void delete(String queue, Message message) {
            aws.sqs().deleteMessage(r -> r.queueUrl(url(queue)).receiptHandle(message.receiptHandle()));
        }

        String read(String key) {
            return aws.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key(key)).asUtf8String();
        }

        /** Drains a queue. */
        List<String> drain(String queue) {
            var bodies = new ArrayList<String>();
            await().atMost(PATIENCE).until(() -> {
                for (var page = receive(queue, 30); !page.isEmpty(); page = receive(queue, 30)) {
                    page.forEach(message -> {
                        bodies.add(message.body());
                        delete(queue, message);
                    });
                }
                return aws
                        .sqs()
                        .getQueueAttributes(r -> r.queueUrl(url(queue)).attributeNamesWithStrings("All"))
                        .attributesAsStrings()
                        .entrySet()
                        .stream()
                        .filter(e -> e.getKey().startsWith("ApproximateNumberOfMessages"))
                        .allMatch(e -> e.getValue().equals("0"));
            });
            return bodies;
        }

        @Override
        public void close() {
            process.destroyForcibly();
            aws.close();
        }
    }
}
