package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.ChildProcesses;
import dev.mediapipeline.localcloud.emulators.DynamoDbLocal;
import dev.mediapipeline.localcloud.emulators.ElasticMq;
import dev.mediapipeline.localcloud.emulators.Installation;
import dev.mediapipeline.localcloud.emulators.ObjectCreated;
import dev.mediapipeline.localcloud.emulators.Ports;
import dev.mediapipeline.localcloud.emulators.S3;
import java.util.function.Consumer;

/** DynamoDB Local, ElasticMQ and S3Proxy together. */
final class Emulators implements AutoCloseable {
    private final DynamoDbLocal dynamoDb;
    private final ElasticMq sqs;
    private final S3 s3;

    /**
     * Starts them and waits until they are ready.
     *
     * @param ports the ports that they listen on
     * @param queueUrlPort the port in queues' URLs
     * @param reports receives a report when one of them ends on its own
     */
    Emulators(
            Installation installation,
            ChildProcesses children,
            Ports ports,
            int queueUrlPort,
            StateFolder state,
            ObjectCreated objectCreated,
            Consumer<String> reports) {
        dynamoDb = new DynamoDbLocal(
                installation,
                children,
                ports.dynamodb(),
                state.lasting("dynamodb"),
                state.folder("logs").resolve("dynamodb-local.log"),
                reports);
        sqs = new ElasticMq(ports.sqs(), queueUrlPort, state.lasting("sqs"));
        s3 = new S3(ports.s3(), state.folder("s3"), state.folder("creations"), objectCreated);
        dynamoDb.awaitReady();
    }

    /** Resumes where an earlier process was killed; the queues for its notifications exist by now. */
    void resume() {
        s3.resumeNotifications();
    }

    /** Stops S3 first: its notifications go to a queue. */
    @Override
    public void close() {
        try (dynamoDb;
                sqs;
                s3) {}
    }
}
