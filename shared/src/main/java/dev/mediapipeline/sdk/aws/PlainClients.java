package dev.mediapipeline.sdk.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Builds clients of services with no resolvable Quarkus extension. They use the same HTTP client as the extensions;
 * region, credentials and endpoint come from the environment.
 */
public final class PlainClients {
    /** Timeout of a call, with all its attempts. */
    public static final Duration CALL_TIMEOUT = Duration.ofSeconds(10);

    /** Timeout of one attempt. */
    public static final Duration ATTEMPT_TIMEOUT = Duration.ofSeconds(5);

    private PlainClients() {}

    public static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(
                        calls -> calls.apiCallTimeout(CALL_TIMEOUT).apiCallAttemptTimeout(ATTEMPT_TIMEOUT))
                .build();
    }
}
