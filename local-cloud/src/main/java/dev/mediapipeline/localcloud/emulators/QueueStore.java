package dev.mediapipeline.localcloud.emulators;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.apache.pekko.actor.Status;
import org.apache.pekko.japi.pf.ReceiveBuilder;
import org.elasticmq.actor.queue.OperationSuccessful$;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.DB;
import org.elasticmq.persistence.sql.MessageRepository;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import scala.PartialFunction;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import scalikejdbc.ConnectionPool$;

/**
 * Keeps queues and messages in a database file, so that acknowledged messages survive the death of this process.
 *
 * <p>ElasticMQ's own store, which this one extends, leaves the row of a message in place when the message moves to
 * another queue. If it moves back after a restart, it violates the table's unique key, and the store loses all its
 * tables. Here a message is stored in its new queue before it is removed from the old one. ElasticMQ may report the
 * removal first, so each removal waits: after a crash, a duplicate message is acceptable, a lost one is not.
 */
final class QueueStore extends SqlQueuePersistenceActor {
    private static final Duration REMOVAL_DELAY = Duration.ofSeconds(2);

    /** The queue of each message that awaits removal, by message id. */
    private final Map<String, String> removals = new HashMap<>();

    private record Removal(String queue, String messageId) {}

    private QueueStore(SqlQueuePersistenceConfig config) {
        super(
                config,
                CollectionConverters.asScala(List.<CreateQueueMetadata>of()).toList());
    }

    /** The actor that keeps its database in the folder. */
    static Props props(Path folder) {
        // Without its write delay, H2 has written everything it has committed.
        var uri = "jdbc:h2:%s;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0"
                .formatted(folder.toAbsolutePath().resolve("messages"));
        var config = new SqlQueuePersistenceConfig(true, "org.h2.Driver", uri, "", "", false);
        // ElasticMQ connects once in the life of the process, and would keep using the folder of an earlier store.
        DB.initializeSingleton(config);
        var pools = ConnectionPool$.MODULE$;
        var settings = pools.singleton$default$4();
        pools.singleton(uri, "", "", settings, pools.singleton$default$5(uri, "", "", settings));
        return Props.create(QueueStore.class, () -> new QueueStore(config));
    }

    @Override
    public PartialFunction<Object, BoxedUnit> receive() {
        return ReceiveBuilder.create()
                .match(QueueEvent.MessageAdded.class, this::add)
                .match(QueueEvent.MessageRemoved.class, this::removeLater)
                .match(Removal.class, this::remove)
                .build()
                .onMessage()
                .orElse(super.receive());
    }

    /** Reports a failure to the sender: a restart of this actor would lose its tables. */
    @Override
    public void aroundReceive(PartialFunction<Object, BoxedUnit> receive, Object message) {
        try {
            super.aroundReceive(receive, message);
        } catch (RuntimeException e) {
            sender().tell(new Status.Failure(e), self());
        }
    }

    private void add(QueueEvent.MessageAdded event) {
        var message = event.message();
        var from = removals.remove(message.id());
        var table = table(event.queueName());
        if (table.update(message) == 0) {
            table.add(message);
        }
        if (from != null) {
            remove(new Removal(from, message.id()), event.queueName());
        } else if (message.receiveCount() > 0) {
            // ElasticMQ does not report that a message leaves for its dead-letter queue.
            tables().keySet().forEach(queue -> remove(new Removal(queue, message.id()), event.queueName()));
        }
        sender().tell(OperationSuccessful$.MODULE$, self());
    }

    private void removeLater(QueueEvent.MessageRemoved event) {
        removals.put(event.messageId(), event.queueName());
        context()
                .system()
                .scheduler()
                .scheduleOnce(
                        REMOVAL_DELAY,
                        self(),
                        new Removal(event.queueName(), event.messageId()),
                        ec(),
                        ActorRef.noSender());
        sender().tell(OperationSuccessful$.MODULE$, self());
    }

    private void remove(Removal removal) {
        if (removals.remove(removal.messageId(), removal.queue())) {
            remove(removal, "");
        }
    }

    private void remove(Removal removal, String except) {
        var table = tables().get(removal.queue());
        if (table != null && !removal.queue().equals(except)) {
            table.remove(removal.messageId());
        }
    }

    private MessageRepository table(String queue) {
        return Objects.requireNonNull(tables().get(queue), queue);
    }

    private Map<String, MessageRepository> tables() {
        return CollectionConverters.asJava(org$elasticmq$persistence$sql$SqlQueuePersistenceActor$$repos);
    }

    @Override
    public void postStop() throws Exception {
        removals.forEach((messageId, queue) -> remove(new Removal(queue, messageId), ""));
        super.postStop();
    }
}
