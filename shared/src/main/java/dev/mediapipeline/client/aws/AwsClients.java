package dev.mediapipeline.client.aws;

import java.time.Duration;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * Builds clients that give up before the function is ended from outside. They call through the JDK's own HTTP client,
 * the smallest of the SDK's; region, credentials and endpoints are the environment's.
 */
public final class AwsClients {
    private final Duration call;
    private final Duration attempt;

    /**
     * @param call how long a call may take, with all its attempts
     * @param attempt how long nobody may answer before another attempt is made
     */
    public AwsClients(Duration call, Duration attempt) {
        this.call = call;
        this.attempt = attempt;
    }

    /** Timeout of a call, with all its attempts. */
    public Duration call() {
        return call;
    }

    /** Timeout of one attempt. */
    public Duration attempt() {
        return attempt;
    }

    /** Builds a client of any service. */
    public <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> C build(B builder) {
        return builder.httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(calls -> calls.apiCallTimeout(call)
                        .apiCallAttemptTimeout(attempt)
                        .addExecutionInterceptor(new SendAtOnce()))
                .build();
    }
}
