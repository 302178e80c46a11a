package dev.mediapipeline.localcloud.emulators;

import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.elasticmq.server.ElasticMQServer;
import org.elasticmq.server.config.ElasticMQServerConfig;

/** ElasticMQ in this process, on the loopback address; its messages are in memory, or in a database file as well. */
public final class ElasticMq implements AutoCloseable {
    private final Runnable stop;

    /**
     * @param port where it listens
     * @param publicPort the port in its queues' URLs
     * @param folder where queues and undelivered messages are kept, if they shall survive
     */
    public ElasticMq(int port, int publicPort, Optional<Path> folder) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                "rest-sqs.bind-hostname",
                "127.0.0.1",
                "rest-sqs.bind-port",
                port,
                "node-address.host",
                "127.0.0.1",
                "node-address.port",
                publicPort,
                "aws.region",
                Credentials.REGION,
                "aws.accountId",
                Credentials.ACCOUNT,
                "pekko.loglevel",
                "OFF",
                "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook",
                "off"));
        folder.ifPresent(f -> settings.putAll(Map.of(
                "messages-storage.enabled",
                true,
                "messages-storage.uri",
                "jdbc:h2:" + f.toAbsolutePath().resolve("messages") + ";DB_CLOSE_ON_EXIT=FALSE")));
        var config = ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load());
        var started = new ElasticMQServer(new ElasticMQServerConfig(config)).start();
        stop = started::apply;
    }

    @Override
    public void close() {
        stop.run();
    }
}
