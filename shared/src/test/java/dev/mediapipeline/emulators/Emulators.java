package dev.mediapipeline.emulators;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediapipeline.contract.DeploymentTemplate;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.sdk.aws.SendAtOnce;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * The emulators of the local cloud, started once for all tests of a module. Their process ends with this one, because
 * its standard input closes. With the system property {@code localstack} set to {@code true}, LocalStack replaces them:
 * the one at {@code -Dlocalstack.endpoint}, or else a container. Every table, bucket and queue is new.
 */
public final class Emulators {
    /** The last version that works without an account. */
    private static final DockerImageName LOCALSTACK = DockerImageName.parse("localstack/localstack:4.14.0");

    private static final Duration CALL_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(30);

    /** CloudFormation's properties of a table are those of CreateTable, with a few exceptions. */
    private static final JsonMapper REQUESTS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Emulators INSTANCE = start();

    private final Addresses addresses;
    private final StaticCredentialsProvider credentials;

    private Emulators(Addresses addresses) {
        this.addresses = addresses;
        this.credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(addresses.accessKey(), addresses.secretKey()));
    }

    private record Addresses(URI dynamodb, URI sqs, URI s3, String accessKey, String secretKey) {}

    /** The running emulators. */
    public static Emulators running() {
        return INSTANCE;
    }

    private static Emulators start() {
        if (!Boolean.getBoolean("localstack")) {
            return new Emulators(inChildProcess());
        }
        String endpoint = System.getProperty("localstack.endpoint", "");
        return new Emulators(endpoint.isEmpty() ? inContainer() : at(URI.create(endpoint)));
    }

    private static Addresses at(URI localStack) {
        return new Addresses(localStack, localStack, localStack, "test", "test");
    }

    /** By default, LocalStack does not check the signature of a presigned URL. */
    private static Addresses inContainer() {
        var container = new LocalStackContainer(LOCALSTACK)
                .withServices("dynamodb", "sqs", "s3")
                .withEnv("S3_SKIP_SIGNATURE_VALIDATION", "0");
        container.start();
        URI endpoint = container.getEndpoint();
        return new Addresses(endpoint, endpoint, endpoint, container.getAccessKey(), container.getSecretKey());
    }

    private static Addresses inChildProcess() {
        Path jar = Path.of(System.getProperty("localCloud.directory"), "local-cloud.jar");
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-jar",
                            jar.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String line = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (line == null) {
                throw new IllegalStateException("the emulators did not start: is " + jar + " built?");
            }
            return EventJson.read(line, Addresses.class);
        } catch (IOException e) {
            throw new IllegalStateException("the emulators did not start from " + jar, e);
        }
    }

    public DynamoDbClient dynamoDb() {
        return client(DynamoDbClient.builder(), addresses.dynamodb());
    }

    public SqsClient sqs() {
        return client(SqsClient.builder(), addresses.sqs());
    }

    public S3Client s3() {
        return client(S3Client.builder().forcePathStyle(true), addresses.s3());
    }

    private <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C client(B builder, URI endpoint) {
        return builder.endpointOverride(endpoint)
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(calls -> calls.apiCallTimeout(CALL_TIMEOUT)
                        .apiCallAttemptTimeout(ATTEMPT_TIMEOUT)
                        .addExecutionInterceptor(new SendAtOnce()))
                .build();
    }

    /** A presigner for the same S3. */
    public S3Presigner s3Presigner() {
        return S3Presigner.builder()
                .endpointOverride(addresses.s3())
                .region(Region.EU_WEST_1)
                .credentialsProvider(credentials)
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    /** The address of S3, for other kinds of clients. */
    public URI s3Address() {
        return addresses.s3();
    }

    /** The name of a new table with the keys and indexes of the media table in {@code template.yaml}. */
    public String newMediaTable() {
        String name = "media-" + UUID.randomUUID();
        var properties = DeploymentTemplate.ofRepository().properties("MediaTable");
        CreateTableRequest.Builder create =
                REQUESTS.convertValue(properties, CreateTableRequest.serializableBuilderClass());
        try (DynamoDbClient dynamoDb = dynamoDb()) {
            dynamoDb.createTable(create.tableName(name)
                    .streamSpecification((StreamSpecification) null)
                    .build());
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

    /** The URL of a new queue with a visibility timeout of 30 seconds. */
    public String newQueue() {
        try (SqsClient sqs = sqs()) {
            return sqs.createQueue(create -> create.queueName("queue-" + UUID.randomUUID()))
                    .queueUrl();
        }
    }
}
