package dev.mediapipeline.localcloud.emulators;

import com.typesafe.config.ConfigFactory;
import dev.mediapipeline.localcloud.template.Account;
import java.nio.file.Path;
import java.util.HashMap;
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
        var settings = new HashMap<String, Object>();
        settings.put("rest-sqs.bind-hostname", "127.0.0.1");
        settings.put("rest-sqs.bind-port", port);
        settings.put("node-address.host", "127.0.0.1");
        settings.put("node-address.port", publicPort);
        settings.put("aws.region", Account.REGION);
        settings.put("aws.accountId", Account.ID);
        settings.put("pekko.loglevel", "OFF");
        settings.put("pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off");
        folder.ifPresent(f -> {
            var file = f.toAbsolutePath().resolve("messages");
            settings.put("messages-storage.enabled", true);
            settings.put("messages-storage.uri", "jdbc:h2:" + file + ";DB_CLOSE_ON_EXIT=FALSE");
        });
        var config = ConfigFactory.parseMap(settings).withFallback(ConfigFactory.load());
        var started = new ElasticMQServer(new ElasticMQServerConfig(config)).start();
        stop = started::apply;
    }

    @Override
    public void close() {
        stop.run();
    }
}
