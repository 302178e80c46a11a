package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.template.Bucket;
import dev.mediapipeline.localcloud.template.Queue;
import dev.mediapipeline.localcloud.template.Table;
import dev.mediapipeline.localcloud.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tools.jackson.databind.JsonNode;

/** Makes the queues, buckets and tables of a template where they do not exist yet. */
public final class Provisioning {
    private final AwsClients aws;

    public Provisioning(AwsClients aws) {
        this.aws = aws;
    }

    public void provision(Template template) {
        template.queues().values().forEach(this::provision);
        // A redrive policy names another queue, which has to exist.
        template.queues().values().stream()
                .filter(q -> !q.redrivePolicy().isEmpty())
                .forEach(q -> aws.sqs()
                        .setQueueAttributes(r ->
                                r.queueUrl(q.url()).attributesWithStrings(Map.of("RedrivePolicy", q.redrivePolicy()))));
        template.buckets().values().forEach(this::provision);
        template.tables().values().forEach(this::provision);
    }

    private void provision(Queue queue) {
        try {
            aws.sqs().getQueueUrl(r -> r.queueName(queue.name()));
            var changeable = new HashMap<>(queue.attributes());
            changeable.remove("FifoQueue");
            if (!changeable.isEmpty()) {
                aws.sqs().setQueueAttributes(r -> r.queueUrl(queue.url()).attributesWithStrings(changeable));
            }
        } catch (QueueDoesNotExistException e) {
            aws.sqs().createQueue(r -> r.queueName(queue.name()).attributesWithStrings(queue.attributes()));
        }
    }

    private void provision(Bucket bucket) {
        try {
            aws.s3()
                    .headBucket(
                            HeadBucketRequest.builder().bucket(bucket.name()).build());
        } catch (NoSuchBucketException e) {
            aws.s3().createBucket(r -> r.bucket(bucket.name()));
        }
    }

    private void provision(Table table) {
        var p = table.properties();
        try {
            aws.dynamodb().createTable(r -> {
                r.tableName(table.name())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(keys(p))
                        .attributeDefinitions(p.path("AttributeDefinitions")
                                .valueStream()
                                .map(a -> AttributeDefinition.builder()
                                        .attributeName(a.path("AttributeName").asString())
                                        .attributeType(a.path("AttributeType").asString())
                                        .build())
                                .toList());
                var indexes = p.path("GlobalSecondaryIndexes")
                        .valueStream()
                        .map(Provisioning::index)
                        .toList();
                if (!indexes.isEmpty()) {
                    r.globalSecondaryIndexes(indexes);
                }
                if (p.has("StreamSpecification")) {
                    r.streamSpecification(StreamSpecification.builder()
                            .streamEnabled(true)
                            .streamViewType(p.path("StreamSpecification")
                                    .path("StreamViewType")
                                    .asString())
                            .build());
                }
            });
            var ttl = p.path("TimeToLiveSpecification");
            if (ttl.path("Enabled").asBoolean(false)) {
                aws.dynamodb()
                        .updateTimeToLive(r -> r.tableName(table.name())
                                .timeToLiveSpecification(t -> t.enabled(true)
                                        .attributeName(ttl.path("AttributeName").asString())));
            }
        } catch (ResourceInUseException e) {
            var existing =
                    aws.dynamodb().describeTable(r -> r.tableName(table.name())).table();
            var has = names(existing.globalSecondaryIndexes().stream().map(GlobalSecondaryIndexDescription::indexName));
            var wanted = names(p.path("GlobalSecondaryIndexes")
                    .valueStream()
                    .map(index -> index.path("IndexName").asString()));
            if (!has.equals(wanted)) {
                throw new LocalCloudException(
                        "The state folder has table %s of another version, with the indexes %s instead of %s: run with --fresh, which forgets the state."
                                .formatted(table.name(), has, wanted));
            }
        }
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }

    private static GlobalSecondaryIndex index(JsonNode index) {
        var projection = index.path("Projection");
        var other = projection
                .path("NonKeyAttributes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
        return GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asString())
                .keySchema(keys(index))
                .projection(Projection.builder()
                        .projectionType(projection.path("ProjectionType").asString("ALL"))
                        .nonKeyAttributes(other.isEmpty() ? null : other)
                        .build())
                .build();
    }

    private static List<KeySchemaElement> keys(JsonNode node) {
        return node.path("KeySchema")
                .valueStream()
                .map(k -> KeySchemaElement.builder()
                        .attributeName(k.path("AttributeName").asString())
                        .keyType(k.path("KeyType").asString())
                        .build())
                .toList();
    }
}
