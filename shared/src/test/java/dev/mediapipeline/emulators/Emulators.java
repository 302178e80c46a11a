package dev.mediapipeline.emulators;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.event.json.EventJson;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The emulators of the local cloud, started once for all tests of a module. Their process ends with this one, because
 * its standard input does. Every table, bucket and queue is a new one.
 */
public final class Emulators {
    private static final Emulators INSTANCE = start();

    private final JsonNode addresses;
    private final StaticCredentialsProvider credentials;

    private Emulators(JsonNode addresses) {
        this.addresses = addresses;
        this.credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(
                addresses.required("accessKey").asText(),
                addresses.required("secretKey").asText()));
    }

    /** The running emulators. */
    public static Emulators running() {
        return INSTANCE;
    }

    private static Emulators start() {
        Path jar = Path.of(System.getProperty("localCloud.directory"), "local-cloud.jar");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-jar",
                            jar.toString(),
                            "emulators")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new IllegalStateException("the emulators did not start: is " + jar + " built?");
            }
            return new Emulators(EventJson.read(line, JsonNode.class));
        } catch (IOException e) {
            throw new IllegalStateException("the emulators did not start from " + jar, e);
        }
    }

    public DynamoDbClient dynamoDb() {
        return DynamoDbClient.builder()
                .endpointOverride(address("dynamodb"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public SqsClient sqs() {
        return SqsClient.builder()
                .endpointOverride(address("sqs"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public S3Client s3() {
        return S3Client.builder()
                .endpointOverride(address("s3"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Signs for the same S3. */
    public S3Presigner s3Presigner() {
        return S3Presigner.builder()
                .endpointOverride(address("s3"))
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    /** Where S3 listens, for clients of other kinds. */
    public URI s3Address() {
        return address("s3");
    }

    /** The name of a new table with the keys of the media table. */
    public String newMediaTable() {
        String name = "media-" + UUID.randomUUID();
        try (DynamoDbClient dynamoDb = dynamoDb()) {
            dynamoDb.createTable(create -> create.tableName(name)
                    .billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(AttributeDefinition.builder()
                            .attributeName("pk")
                            .attributeType(ScalarAttributeType.S)
                            .build())
                    .keySchema(KeySchemaElement.builder()
                            .attributeName("pk")
                            .keyType(KeyType.HASH)
                            .build()));
        }
        return name;
    }

    /** The name of a new bucket. */
    public String newBucket() {
        String name = "bucket-" + UUID.randomUUID();
        try (S3Client s3 = s3()) {
            s3.createBucket(create -> create.bucket(name));
        }
        return name;
    }

    /** The URL of a new queue, whose messages return after 30 seconds. */
    public String newQueue() {
        try (SqsClient sqs = sqs()) {
            return sqs.createQueue(create -> create.queueName("queue-" + UUID.randomUUID()))
                    .queueUrl();
        }
    }

    private URI address(String service) {
        return URI.create(addresses.required(service).asText());
    }
}
