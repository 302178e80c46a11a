package dev.mediapipeline.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.calls.KillRule;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The local cloud with its real emulators and a real function process. */
class LocalCloudIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Probe probe;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        probe = Probe.start(folder, UnaryOperator.identity());
    }

    @AfterAll
    static void stop() {
        probe.close();
    }

    @Test
    void deliversMessagesAndDeletesThoseThatSucceeded() {
        probe.send("WorkQueue", "good-one");
        probe.awaitEvents(events -> events.stream().anyMatch(e -> e.contains("good-one")));
        var event = probe.events("good-one").getFirst();
        assertThat(event)
                .contains("\"eventSource\":\"aws:sqs\"", "\"ApproximateReceiveCount\":\"1\"", "\"SentTimestamp\"")
                .contains("\"eventSourceARN\":\"arn:aws:sqs:eu-west-1:000000000000:work-queue\"");
    }

    @Test
    void redrivesAMessageThatKeepsFailingAndNotItsNeighbours() {
        probe.send("WorkQueue", "poison-partial");
        probe.send("WorkQueue", "neighbour");
        assertThat(probe.receive("WorkDeadLetterQueue").body())
                .isIn("poison-partial", "do-throw", "do-hang", "do-halt");
        probe.awaitEvents(events -> probe.events("poison-partial").size() == 2);
        assertThat(probe.events("neighbour")).hasSize(1);
    }

    @Test
    void killsAFunctionThatExceedsItsTimeoutAndGoesOn() {
        probe.send("WorkQueue", "do-hang");
        probe.awaitEvents(events -> probe.events("do-hang").size() == 2);
        probe.send("WorkQueue", "after-hang");
        probe.awaitEvents(events -> !probe.events("after-hang").isEmpty());
    }

    @Test
    void replacesAProcessThatDiesWithinAnInvocation() {
        probe.send("WorkQueue", "do-halt");
        probe.awaitEvents(events -> probe.events("do-halt").size() == 2);
        probe.send("WorkQueue", "after-halt");
        probe.awaitEvents(events -> !probe.events("after-halt").isEmpty());
    }

    @Test
    void announcesObjectsAsS3Does() {
        probe.aws
                .s3()
                .putObject(r -> r.bucket("probe-uploads-000000000000").key("ö c+d/x"), RequestBody.fromString("hello"));
        probe.awaitEvents(events -> !probe.events("%C3%B6+c%2Bd/x").isEmpty());
        assertThat(probe.events("%C3%B6+c%2Bd/x").getFirst())
                .contains("ObjectCreated:Put", "\\\"size\\\":5", "5d41402abc4b2a76b9719d911017c592", "sequencer");
        assertThat(probe.events("s3:TestEvent")).hasSize(1);
    }

    @Test
    void deliversChangesInOrderAndGivesUpOnlyThePoisonedOne() {
        for (var key : List.of("first", "poison", "last")) {
            probe.put("item-table", key);
        }
        assertThat(probe.receive("GivenUpQueue").body())
                .contains("\"condition\":\"RetryAttemptsExhausted\"", "\"batchSize\":1", "DDBStreamBatchInfo");
        probe.awaitEvents(events -> !probe.events("{\"S\":\"last\"}").isEmpty());
        assertThat(probe.events("{\"S\":\"first\"}").getFirst()).contains("\"eventName\":\"INSERT\"", "\"NewImage\"");
    }

    @Test
    void answersForTheHttpApi() throws Exception {
        var response = send(request("/items/a%20b?x=1&x=2").header("Cookie", "c=1; d=2"));
        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("x-probe")).hasValue("yes");
        assertThat(response.headers().allValues("set-cookie")).containsExactly("a=1", "b=2");
        assertThat(probe.events("\"routeKey\":\"GET /items/{id}\"").getFirst())
                .contains(
                        "\"id\":\"a b\"",
                        "\"x\":\"1,2\"",
                        "\"cookies\":[\"c=1\",\"d=2\"]",
                        "\"rawPath\":\"/items/a%20b\"");
        assertThat(send(request("/nowhere")).statusCode()).isEqualTo(404);
        assertThat(send(request("/items/do-throw")).statusCode()).isEqualTo(500);
        assertThat(send(request("/items/do-hang")).statusCode()).isEqualTo(503);
        assertThat(send(post(new byte[] {1, 2}, "image/png")).body()).isEqualTo("binary");
        assertThat(send(post(new byte[] {65}, "application/json")).body()).isEqualTo("text");
        assertThat(send(post(new byte[10 * 1024 * 1024 + 1], "image/png")).statusCode())
                .isEqualTo(413);
    }

    @Test
    void answersPreflightsForTheFunctions() throws Exception {
        var response = send(request("/items/1")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://example.com")
                .header("Access-Control-Request-Method", "GET"));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-methods"))
                .hasValue("GET,POST");
    }

    @Test
    void killsAFunctionBeforeOrAfterAChosenCall() {
        probe.cloud.killAt(new KillRule("WorkFunction", "dynamodb:PutItem", 1, KillRule.Moment.BEFORE));
        probe.send("WorkQueue", "do-call");
        await().atMost(Duration.ofSeconds(20)).until(probe.cloud::haveAllKillsStruck);
        assertThat(called()).isFalse();
        probe.cloud.killAt(new KillRule("WorkFunction", "dynamodb:PutItem", 1, KillRule.Moment.AFTER));
        await().atMost(Duration.ofSeconds(20)).until(this::called);
        await().atMost(Duration.ofSeconds(20)).until(probe.cloud::haveAllKillsStruck);
    }

    @Test
    void saysWhichPortIsInUse() {
        var port = URI.create(probe.cloud.endpoints().api()).getPort();
        assertThatThrownBy(() -> Probe.start(folder, options -> options.withBasePort(port)))
                .isInstanceOf(LocalCloudException.class)
                .hasMessageContaining("Port " + port)
                .hasMessageContaining("--port");
    }

    private boolean called() {
        return probe.aws
                .dynamodb()
                .getItem(r -> r.tableName("quiet-table").key(Map.of("pk", AttributeValue.fromS("called"))))
                .hasItem();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(probe.cloud.endpoints().api() + path));
    }

    private HttpRequest.Builder post(byte[] body, String type) {
        return request("/items").header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
