package dev.mediapipeline.client.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

class AwsClientsTest {
    private static final AwsClients CLIENTS = new AwsClients(Duration.ofSeconds(30), Duration.ofSeconds(20));

    private final List<Boolean> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch test = new CountDownLatch(1);
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

    AwsClientsTest() throws IOException {}

    @BeforeEach
    void listen() {
        server.createContext("/bucket/key", exchange -> {
            asked.add(exchange.getRequestHeaders().containsKey("Expect"));
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.createContext("/bucket/slow", exchange -> {
            try (exchange) {
                asked.add(false);
                test.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        test.countDown();
        server.stop(0);
    }

    private S3ClientBuilder s3() {
        return S3Client.builder()
                .endpointOverride(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
                .forcePathStyle(true);
    }

    private static void upload(S3Client client) {
        try (client) {
            client.putObject(put -> put.bucket("bucket").key("key"), RequestBody.fromString("a photograph"));
        }
    }

    @Test
    void uploadsWithoutAskingFirst() {
        upload(s3().httpClientBuilder(UrlConnectionHttpClient.builder()).build());
        upload(CLIENTS.build(s3()));

        assertThat(asked).as("the SDK's own, and ours").containsExactly(true, false);
    }

    @Test
    void triesAgainWhereNobodyAnswers() {
        assertThatThrownBy(() -> getSlow(new AwsClients(Duration.ofSeconds(30), Duration.ofMillis(200))))
                .isInstanceOf(ApiCallAttemptTimeoutException.class);
        assertThat(asked).hasSizeGreaterThan(1);
    }

    @Test
    void givesUpWhenTheCallHasTakenTooLong() {
        assertThatThrownBy(() -> getSlow(new AwsClients(Duration.ofMillis(500), Duration.ofSeconds(20))))
                .isInstanceOf(ApiCallTimeoutException.class);
    }

    private void getSlow(AwsClients clients) {
        try (var client = clients.build(s3())) {
            client.getObjectAsBytes(get -> get.bucket("bucket").key("slow"));
        }
    }
}
