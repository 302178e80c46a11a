package dev.mediapipeline.api.lambda;

import dev.mediapipeline.client.aws.AwsClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Clients of AWS, each made when it is first called, and patient for less than the function's timeout in the template. */
@Singleton
class ApiClients {
    static final AwsClients CLIENTS = new AwsClients(Duration.ofSeconds(10), Duration.ofSeconds(5));

    @Produces
    @ApplicationScoped
    S3Client s3(ApiConfig config) {
        return CLIENTS.build(S3Client.builder().forcePathStyle(config.s3PathStyle()));
    }

    @Produces
    @ApplicationScoped
    S3Presigner presigner(ApiConfig config) {
        return S3Presigner.builder()
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(config.s3PathStyle())
                        .build())
                .build();
    }

    @Produces
    @ApplicationScoped
    DynamoDbClient dynamoDb() {
        return CLIENTS.build(DynamoDbClient.builder());
    }

    @Produces
    @ApplicationScoped
    SecretsManagerClient secretsManager() {
        return CLIENTS.build(SecretsManagerClient.builder());
    }
}
