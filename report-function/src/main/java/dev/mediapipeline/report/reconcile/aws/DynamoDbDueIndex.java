package dev.mediapipeline.report.reconcile.aws;

import dev.mediapipeline.failure.aws.AwsCall;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.aws.MediaIndex;
import dev.mediapipeline.media.aws.MediaItem;
import dev.mediapipeline.report.reconcile.DueIndex;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads the index {@code byDue} of the media table, a hundred keys per call: as many as one call reads items. */
public final class DynamoDbDueIndex implements DueIndex {
    private static final int MAX_PAGE = 100;

    private static final Logger LOG = System.getLogger(DynamoDbDueIndex.class.getName());
    private static final AttributeValue NO_KEY = AttributeValue.fromS("MEDIA#");

    private final DynamoDbClient dynamoDb;
    private final String table;
    private final int page;

    public DynamoDbDueIndex(DynamoDbClient dynamoDb, String table) {
        this(dynamoDb, table, MAX_PAGE);
    }

    DynamoDbDueIndex(DynamoDbClient dynamoDb, String table, int page) {
        this.dynamoDb = dynamoDb;
        this.table = table;
        this.page = page;
    }

    @Override
    public Iterator<List<MediaId>> dueBy(Instant time) {
        return new Pages(time);
    }

    /** The position to continue from in one shard of the index. */
    private record Position(String shard, Map<String, AttributeValue> after) {}

    private final class Pages implements Iterator<List<MediaId>> {
        private final Instant time;
        private final Queue<Position> positions = new ArrayDeque<>();

        Pages(Instant time) {
            this.time = time;
            MediaIndex.SHARDS.forEach(shard -> positions.add(new Position(shard, Map.of())));
        }

        @Override
        public boolean hasNext() {
            return !positions.isEmpty();
        }

        @Override
        public List<MediaId> next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no shard of the index has more");
            }
            Position position = positions.remove();
            var response = AwsCall.to(
                    "listing the due media items of shard " + position.shard(), () -> dynamoDb.query(query(position)));
            if (response.hasLastEvaluatedKey()) {
                positions.add(new Position(position.shard(), response.lastEvaluatedKey()));
            }
            return response.items().stream()
                    .flatMap(entry -> id(entry).stream())
                    .toList();
        }

        /** Skips entries of another kind, so that they do not hold up the media items. */
        private static Optional<MediaId> id(Map<String, AttributeValue> entry) {
            Optional<MediaId> id = Optional.of(entry)
                    .filter(MediaItem::isMedia)
                    .flatMap(media ->
                            MediaId.parse(media.getOrDefault("pk", NO_KEY).s().substring("MEDIA#".length())));
            if (id.isEmpty()) {
                LOG.log(Level.ERROR, () -> "the index byDue has an entry without a media item: " + entry);
            }
            return id;
        }

        private QueryRequest query(Position position) {
            var query = QueryRequest.builder()
                    .tableName(table)
                    .indexName(MediaIndex.BY_DUE)
                    .keyConditionExpression("dueShard = :shard AND dueAt <= :time")
                    .expressionAttributeValues(Map.of(
                            ":shard", AttributeValue.fromS(MediaIndex.dueShard(position.shard())),
                            ":time", MediaItem.seconds(time)))
                    .limit(page);
            return position.after().isEmpty()
                    ? query.build()
                    : query.exclusiveStartKey(position.after()).build();
        }
    }
}
