package dev.mediapipeline.sdk.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

class SendAtOnceTest {
    private final List<Boolean> asked = Collections.synchronizedList(new ArrayList<>());
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    SendAtOnceTest() throws IOException {}

    @BeforeEach
    void listen() {
        server.createContext("/bucket/key", exchange -> {
            asked.add(exchange.getRequestHeaders().containsKey("Expect"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void upload(List<ExecutionInterceptor> interceptors) {
        try (var s3 = S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .overrideConfiguration(calls -> calls.executionInterceptors(interceptors))
                .build()) {
            s3.putObject(put -> put.bucket("bucket").key("key"), RequestBody.fromString("a photograph"));
        }
    }

    @Test
    void uploadsWithoutAskingFirst() {
        upload(List.of());
        upload(List.of(new SendAtOnce()));

        assertThat(asked).as("without the interceptor, and with it").containsExactly(true, false);
    }
}
