package dev.mediapipeline.localcloud.emulators;

import dev.mediapipeline.localcloud.template.Account;
import dev.mediapipeline.localcloud.template.Endpoints;
import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The clients with which the local cloud itself calls its emulators. */
public record AwsClients(
        SdkHttpClient http, S3Client s3, SqsClient sqs, DynamoDbClient dynamodb, DynamoDbStreamsClient streams)
        implements AutoCloseable {

    public static AwsClients of(Endpoints endpoints) {
        var http = Apache5HttpClient.builder().maxConnections(200).build();
        return new AwsClients(
                http,
                local(S3Client.builder().forcePathStyle(true).httpClient(http), endpoints.s3())
                        .build(),
                local(SqsClient.builder().httpClient(http), endpoints.sqs()).build(),
                local(DynamoDbClient.builder().httpClient(http), endpoints.dynamodb())
                        .build(),
                local(DynamoDbStreamsClient.builder().httpClient(http), endpoints.dynamodb())
                        .build());
    }

    private static <B extends AwsClientBuilder<B, C>, C> B local(B builder, String endpoint) {
        return builder.endpointOverride(URI.create(endpoint))
                .region(Region.of(Account.REGION))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(Credentials.ACCESS_KEY, Credentials.SECRET_KEY)));
    }

    @Override
    public void close() {
        s3.close();
        sqs.close();
        dynamodb.close();
        streams.close();
        http.close();
    }
}
