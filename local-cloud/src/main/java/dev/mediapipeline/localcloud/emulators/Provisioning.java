package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.LocalCloudException;
import dev.mediapipeline.localcloud.template.Bucket;
import dev.mediapipeline.localcloud.template.Queue;
import dev.mediapipeline.localcloud.template.Table;
import dev.mediapipeline.localcloud.template.Template;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Creates the queues, buckets and tables of a template that do not exist yet. */
public final class Provisioning {
    private static final JsonMapper REQUESTS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final AwsClients aws;

    public Provisioning(AwsClients aws) {
        this.aws = aws;
    }

    public void provision(Template template) {
        template.queues().values().forEach(this::provision);
        // A redrive policy names another queue, which must exist.
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
            if (!queue.attributes().isEmpty()) {
                aws.sqs().setQueueAttributes(r -> r.queueUrl(queue.url()).attributesWithStrings(queue.attributes()));
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
        var properties = table.properties();
        try {
            var ttl = properties.path("TimeToLiveSpecification");
            aws.dynamodb().createTable(creation(table));
            if (ttl.path("Enabled").asBoolean(false)) {
                var attribute = ttl.path("AttributeName").asString();
                aws.dynamodb()
                        .updateTimeToLive(r -> r.tableName(table.name())
                                .timeToLiveSpecification(t -> t.enabled(true).attributeName(attribute)));
            }
        } catch (ResourceInUseException e) {
            var existing =
                    aws.dynamodb().describeTable(r -> r.tableName(table.name())).table();
            var has = names(existing.globalSecondaryIndexes().stream().map(GlobalSecondaryIndexDescription::indexName));
            var wanted = names(properties
                    .path("GlobalSecondaryIndexes")
                    .valueStream()
                    .map(index -> index.path("IndexName").asString()));
            if (!has.equals(wanted)) {
                throw new LocalCloudException(
                        "The state folder has table %s of another version, with the indexes %s instead of %s: run with --fresh, which deletes the state."
                                .formatted(table.name(), has, wanted));
            }
        }
    }

    /** CloudFormation's properties of a table are those of CreateTable, with a few exceptions. */
    private static CreateTableRequest creation(Table table) {
        var request = REQUESTS.treeToValue(table.properties(), CreateTableRequest.serializableBuilderClass())
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .build();
        var stream = request.streamSpecification();
        return stream == null
                ? request
                : request.toBuilder()
                        .streamSpecification(
                                stream.toBuilder().streamEnabled(true).build())
                        .build();
    }

    private static Set<String> names(Stream<String> names) {
        return names.collect(Collectors.toCollection(TreeSet::new));
    }
}
