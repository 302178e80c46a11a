package dev.mediapipeline.localcloud.emulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.template.Endpoints;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

/** Tests which messages ElasticMQ's queues keep from one run to the next. */
class QueueStoreTest {
    private static final String ACCOUNT = "/000000000000/";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void keepsAMessageThatMovesToTheDeadLetterQueueAndBackOverAnyRestart() {
        try (var queues = new Queues(folder)) {
            queues.create();
            queues.send("work", "moving");
        }
        for (var round = 0; round < 3; round++) {
            try (var queues = new Queues(folder)) {
                queues.exhaust("work");
            }
            try (var queues = new Queues(folder)) {
                assertThat(queues.bodies("work")).isEmpty();
                queues.redrive();
            }
        }
        try (var queues = new Queues(folder)) {
            queues.send("work", "later");
        }
        try (var queues = new Queues(folder)) {
            assertThat(queues.bodies("work")).containsExactlyInAnyOrder("moving", "later");
            assertThat(queues.bodies("dead")).isEmpty();
        }
    }

    @Test
    void forgetsWhatWasDeleted() {
        try (var queues = new Queues(folder)) {
            queues.create();
            IntStream.range(0, 20).forEach(i -> queues.send("work", "message " + i));
            queues.delete("work", queues.receive("work"));
        }
        try (var queues = new Queues(folder)) {
            assertThat(queues.bodies("work")).hasSize(10);
        }
    }

    /** ElasticMQ on a folder, with a client. */
    private static final class Queues implements AutoCloseable {
        private final ElasticMq elasticMq;
        private final AwsClients aws;
        private final String url;

        Queues(Path folder) {
            var port = Ports.from(0).sqs();
            elasticMq = new ElasticMq(port, port, Optional.of(folder));
            url = "http://127.0.0.1:" + port;
            aws = AwsClients.of(new Endpoints(url, url, url, url, url));
        }

        void create() {
            aws.sqs().createQueue(r -> r.queueName("dead"));
            var policy = "{\"deadLetterTargetArn\":\"arn:aws:sqs:eu-west-1:000000000000:dead\",\"maxReceiveCount\":1}";
            aws.sqs()
                    .createQueue(r -> r.queueName("work")
                            .attributesWithStrings(Map.of("VisibilityTimeout", "0", "RedrivePolicy", policy)));
        }

        void send(String queue, String body) {
            aws.sqs().sendMessage(r -> r.queueUrl(url + ACCOUNT + queue).messageBody(body));
        }

        List<Message> receive(String queue) {
            return aws.sqs()
                    .receiveMessage(r -> r.queueUrl(url + ACCOUNT + queue)
                            .maxNumberOfMessages(10)
                            .visibilityTimeout(60))
                    .messages();
        }

        List<String> bodies(String queue) {
            return receive(queue).stream().map(Message::body).toList();
        }

        void delete(String queue, List<Message> messages) {
            messages.forEach(m -> aws.sqs()
                    .deleteMessage(r -> r.queueUrl(url + ACCOUNT + queue).receiptHandle(m.receiptHandle())));
        }

        /** Receives until the message is in the dead-letter queue. */
        void exhaust(String queue) {
            await().atMost(PATIENCE).until(() -> {
                aws.sqs().receiveMessage(r -> r.queueUrl(url + ACCOUNT + queue).visibilityTimeout(0));
                return count("dead") == 1;
            });
        }

        void redrive() {
            aws.sqs().startMessageMoveTask(r -> r.sourceArn("arn:aws:sqs:eu-west-1:000000000000:dead"));
            await().atMost(PATIENCE).until(() -> count("dead") == 0 && count("work") == 1);
        }

        private int count(String queue) {
            return Integer.parseInt(aws.sqs()
                    .getQueueAttributes(r ->
                            r.queueUrl(url + ACCOUNT + queue).attributeNamesWithStrings("ApproximateNumberOfMessages"))
                    .attributesAsStrings()
                    .get("ApproximateNumberOfMessages"));
        }

        @Override
        public void close() {
            aws.close();
            elasticMq.close();
        }
    }
}
