package dev.mediapipeline.report.aws;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.reconcile.MediaLookup;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Media items of a DynamoDB table, a hundred in one call. */
public final class DynamoDbMediaLookup implements MediaLookup {
    private static final Logger LOG = System.getLogger(DynamoDbMediaLookup.class.getName());
    private static final int LARGEST_BATCH = 100;
    private static final int TRIES = 8;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final Consumer<Duration> pause;

    /** @param pause waits before DynamoDB is asked again for what it did not give */
    public DynamoDbMediaLookup(DynamoDbClient dynamoDb, String table, Consumer<Duration> pause) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.pause = pause;
    }

    @Override
    public Map<MediaId, Optional<Media>> find(Collection<MediaId> ids) {
        List<Map<String, AttributeValue>> keys =
                ids.stream().distinct().map(MediaItem::key).toList();
        var found = new HashMap<MediaId, Optional<Media>>();
        for (int from = 0; from < keys.size(); from += LARGEST_BATCH) {
            findBatch(keys.subList(from, Math.min(from + LARGEST_BATCH, keys.size())), found);
        }
        return found;
    }

    /** DynamoDB may answer with a part, because of its load or of the answer's size: the rest is asked for again. */
    private void findBatch(List<Map<String, AttributeValue>> batch, Map<MediaId, Optional<Media>> found) {
        List<Map<String, AttributeValue>> unread = findPart(batch, found);
        Duration wait = FIRST_PAUSE;
        for (int tries = 1; tries < TRIES && !unread.isEmpty(); tries++) {
            pause.accept(wait);
            wait = wait.multipliedBy(2);
            unread = findPart(unread, found);
        }
        if (!unread.isEmpty()) {
            throw new TransientException(
                    "DynamoDB did not give %d of %d media items in %d tries"
                            .formatted(unread.size(), batch.size(), TRIES),
                    wait);
        }
    }

    private List<Map<String, AttributeValue>> findPart(
            List<Map<String, AttributeValue>> keys, Map<MediaId, Optional<Media>> found) {
        var wanted = KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
        var answer = AwsCall.to(
                "reading %d media items".formatted(keys.size()),
                () -> dynamoDb.batchGetItem(get -> get.requestItems(Map.of(table, wanted))));
        answer.responses().getOrDefault(table, List.of()).forEach(item -> found.put(MediaItem.id(item), read(item)));
        var left = answer.unprocessedKeys().get(table);
        return left == null ? List.of() : left.keys();
    }

    /** One item that cannot be read does not hide its neighbours. */
    private static Optional<Media> read(Map<String, AttributeValue> item) {
        try {
            return Optional.of(MediaItem.read(item));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, () -> "media %s cannot be read: %s".formatted(MediaItem.id(item), e.getMessage()), e);
            return Optional.empty();
        }
    }
}
