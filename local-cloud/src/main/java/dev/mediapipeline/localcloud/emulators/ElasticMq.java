package dev.mediapipeline.localcloud.emulators;

import com.typesafe.config.ConfigFactory;
import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.template.Account;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.util.Either;
import scalikejdbc.ConnectionPool$;

/**
 * ElasticMQ in this process, on the loopback address. Its messages are in memory, and in a {@link QueueStore} if there
 * is a folder. ElasticMQ's own server class would use a store that loses messages.
 */
public final class ElasticMq implements AutoCloseable {
    private static final Duration RESTORE_PATIENCE = Duration.ofMinutes(1);

    private final ActorSystem system;
    private final SQSRestServer server;
    private final boolean lasting;

    /**
     * @param port the port that it listens on
     * @param publicPort the port in its queues' URLs
     * @param folder stores queues and undelivered messages, if they are to outlive the process
     */
    public ElasticMq(int port, int publicPort, Optional<Path> folder) {
        lasting = folder.isPresent();
        system = ActorSystem.create(
                "elasticmq",
                ConfigFactory.parseMap(Map.of(
                                "pekko.loglevel", "OFF", "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off"))
                        .withFallback(ConfigFactory.load()));
        var limits = StrictSQSLimits$.MODULE$;
        var store = folder.map(f -> system.actorOf(QueueStore.props(f)));
        var listener = Option.apply(store.orElse(null));
        var queues = system.actorOf(Props.create(
                QueueManagerActor.class, () -> new QueueManagerActor(new NowProvider(), limits, listener)));
        store.ifPresent(s -> restore(s, queues));
        server = new TheSQSRestServerBuilder(
                        Option.apply(system),
                        Option.apply(queues),
                        "127.0.0.1",
                        port,
                        new NodeAddress("http", "127.0.0.1", publicPort, ""),
                        false,
                        limits,
                        Account.REGION,
                        Account.ID,
                        listener,
                        TheSQSRestServerBuilder.$lessinit$greater$default$11())
                .start();
        server.waitUntilStarted();
    }

    private static void restore(ActorRef store, ActorRef queues) {
        var restored = (Either<?, ?>) Patterns.ask(store, new QueueEvent.Restore(queues), RESTORE_PATIENCE)
                .toCompletableFuture()
                .join();
        if (restored.isLeft()) {
            throw new LocalCloudException(
                    "Cannot read the queues of an earlier run: %s. Run with --fresh, which deletes the state."
                            .formatted(restored.swap().toOption().get()));
        }
    }

    @Override
    public void close() {
        server.stopAndWait();
        system.terminate();
        system.getWhenTerminated().toCompletableFuture().join();
        if (lasting) {
            ConnectionPool$.MODULE$.closeAll();
        }
    }
}
