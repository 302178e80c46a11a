package dev.mediapipeline.localcloud;

import dev.mediapipeline.localcloud.emulators.Credentials;
import dev.mediapipeline.localcloud.template.Account;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/** AWS clients like a function's. */
record FunctionClients(S3Client s3, S3Presigner presigner, SqsClient sqs, DynamoDbClient dynamodb)
        implements AutoCloseable {

    static FunctionClients of(String function, Endpoints endpoints) {
        var key = Credentials.accessKey(function);
        return of(key, Credentials.secretKey(key).orElseThrow(), endpoints);
    }

    static FunctionClients of(String accessKey, String secret, Endpoints endpoints) {
        var credentials = StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, secret));
        var region = Region.of(Account.REGION);
        return new FunctionClients(
                S3Client.builder()
                        .forcePathStyle(true)
                        .endpointOverride(URI.create(endpoints.s3()))
                        .credentialsProvider(credentials)
                        .region(region)
                        .build(),
                S3Presigner.builder()
                        .serviceConfiguration(S3Configuration.builder()
                                .pathStyleAccessEnabled(true)
                                .build())
                        .endpointOverride(URI.create(endpoints.s3()))
                        .credentialsProvider(credentials)
                        .region(region)
                        .build(),
                SqsClient.builder()
                        .endpointOverride(URI.create(endpoints.sqs()))
                        .credentialsProvider(credentials)
                        .region(region)
                        .build(),
                DynamoDbClient.builder()
                        .endpointOverride(URI.create(endpoints.dynamodb()))
                        .credentialsProvider(credentials)
                        .region(region)
                        .build());
    }

    @Override
    public void close() {
        try (s3;
                presigner;
                sqs;
                dynamodb) {}
    }
}
