package dev.mediapipeline.resize.lambda;

import dev.mediapipeline.client.aws.AwsClients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of AWS, each made when it is first called, and patient for less than the function's timeout in the template. */
@Singleton
class ResizeClients {
    static final AwsClients CLIENTS = new AwsClients(Duration.ofSeconds(10), Duration.ofSeconds(5));
    static final AwsClients PHOTOGRAPHS = new AwsClients(Duration.ofSeconds(40), Duration.ofSeconds(20));

    @Produces
    @ApplicationScoped
    S3Client s3(ResizeConfig config) {
        return PHOTOGRAPHS.build(S3Client.builder().forcePathStyle(config.s3PathStyle()));
    }

    @Produces
    @ApplicationScoped
    DynamoDbClient dynamoDb() {
        return CLIENTS.build(DynamoDbClient.builder());
    }

    @Produces
    @ApplicationScoped
    SqsClient sqs() {
        return CLIENTS.build(SqsClient.builder());
    }
}
