package dev.mediapipeline.localcloud.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads queues, buckets, tables and secrets from their resolved properties. */
final class ResourceReader {
    private static final List<String> QUEUE_ATTRIBUTES =
            List.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

    private final PhysicalNames names;

    ResourceReader(PhysicalNames names) {
        this.names = names;
    }

    Queue queue(String id, JsonNode properties) {
        KnownProperties.check(
                "Queue " + id,
                properties,
                "QueueName, VisibilityTimeout, DelaySeconds, ReceiveMessageWaitTimeSeconds, RedrivePolicy,"
                        + " MessageRetentionPeriod, SqsManagedSseEnabled, KmsMasterKeyId");
        var attributes = new LinkedHashMap<String, String>();
        QUEUE_ATTRIBUTES.stream()
                .filter(properties::has)
                .forEach(a -> attributes.put(a, properties.get(a).asString()));
        var redrive = properties.path("RedrivePolicy");
        return new Queue(
                id,
                names.name(id),
                names.attribute(id, "Arn"),
                names.attribute(id, "QueueUrl"),
                attributes,
                redrive.isMissingNode() ? "" : redrive.toString());
    }

    Bucket bucket(String id, JsonNode properties) {
        var configuration = properties.path("NotificationConfiguration");
        KnownProperties.check("The notification of " + id, configuration, "QueueConfigurations");
        var notifications = new ArrayList<Bucket.Notification>();
        for (var queue : configuration.path("QueueConfigurations")) {
            KnownProperties.check("The notification of " + id, queue, "Event, Queue");
            notifications.add(new Bucket.Notification(
                    queue.path("Queue").asString(), queue.path("Event").asString()));
        }
        var cors = properties.path("CorsConfiguration").path("CorsRules");
        return new Bucket(
                id,
                names.name(id),
                names.attribute(id, "Arn"),
                notifications,
                cors.valueStream().map(rule -> corsRule(id, rule)).toList());
    }

    private static Bucket.CorsRule corsRule(String id, JsonNode rule) {
        KnownProperties.check(
                "CorsRule of " + id, rule, "AllowedOrigins, AllowedMethods, AllowedHeaders, ExposedHeaders, MaxAge");
        return new Bucket.CorsRule(
                HttpApiReader.texts(rule.path("AllowedOrigins")),
                HttpApiReader.texts(rule.path("AllowedMethods")),
                HttpApiReader.texts(rule.path("AllowedHeaders")),
                HttpApiReader.texts(rule.path("ExposedHeaders")),
                rule.path("MaxAge").asInt(0));
    }

    Table table(String id, JsonNode properties) {
        return new Table(id, names.name(id), names.attribute(id, "Arn"), names.attribute(id, "StreamArn"), properties);
    }

    Secret secret(String id, JsonNode properties) {
        KnownProperties.check("Secret " + id, properties, "Description, GenerateSecretString, KmsKeyId, Name, Tags");
        KnownProperties.check(
                "GenerateSecretString of " + id,
                properties.path("GenerateSecretString"),
                "SecretStringTemplate, GenerateStringKey, PasswordLength, ExcludePunctuation");
        var ref = names.ref(id);
        return new Secret(
                id, names.name(id), ref == null ? "" : ref.asString(), properties.path("GenerateSecretString"));
    }
}
