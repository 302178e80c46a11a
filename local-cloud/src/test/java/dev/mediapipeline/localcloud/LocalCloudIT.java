package dev.mediapipeline.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.calls.KillRule;
import dev.mediapipeline.localcloud.lambda.InvocationResult;
import dev.mediapipeline.localcloud.template.ScheduleExpression;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The local cloud with its real emulators and a real function process. */
class LocalCloudIT {
    private static final MovableClock CLOCK = new MovableClock();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Probe probe;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws IOException {
        probe = Probe.start(folder, options -> options.withClock(CLOCK));
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
    void passesRequestsOfTheHttpApiToTheFunctions() throws Exception {
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
    void letsOnlyTokensPassThatTheRouteAsksFor() throws Exception {
        var issuer = probe.cloud.issuer();
        var plain = issuer.token("ada", "");
        var refused = send(request("/own"));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).isEqualTo("{\"message\":\"Unauthorized\"}");
        assertThat(refused.headers().firstValue("www-authenticate")).hasValue("Bearer");
        assertThat(send(request("/own").header("Authorization", "Bearer " + plain + "x"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(send(request("/own").header("Authorization", "Bearer " + plain))
                        .statusCode())
                .isEqualTo(201);
        assertThat(probe.events("\"routeKey\":\"GET /own\""))
                .singleElement()
                .satisfies(event -> assertThat(event)
                        .contains("\"authorizer\":{\"jwt\":{\"claims\":{", "\"sub\":\"ada\"", "\"scopes\":null}}"));

        var forbidden = send(request("/scoped").header("Authorization", "Bearer " + plain));
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).isEqualTo("{\"message\":\"Forbidden\"}");
        var scoped = issuer.token("ada", "other probe/read");
        assertThat(send(request("/scoped").header("Authorization", scoped)).statusCode())
                .isEqualTo(201);
        assertThat(probe.events("\"routeKey\":\"GET /scoped\""))
                .singleElement()
                .satisfies(event -> assertThat(event).contains("\"scopes\":[\"probe/read\"]"));
    }

    @Test
    void firesAScheduleWhoseFunctionReadsASecretAndPutsAnEvent() throws Exception {
        probe.cloud.secrets().put("ProbeSecret", "rotated");
        var result = probe.cloud.fire("nightly", Instant.parse("2026-01-02T06:00:00.5Z"));
        assertThat(result).isInstanceOf(InvocationResult.Responded.class);
        assertThat(probe.events("\"time\": \"2026-01-02T06:00:00Z\"")).hasSize(1);
        assertThat(probe.cloud.events()).anySatisfy(event -> {
            assertThat(event.source()).isEqualTo("probe");
            assertThat(event.detailType()).isEqualTo("Told");
            assertThat(event.detail().path("SecretString").asString()).isEqualTo("rotated");
        });
    }

    @Test
    void firesAScheduleByHttpAndSaysWhatWentWrong() throws Exception {
        var fired = fire("NIGHTLY?time=2026-01-03T06:00:00Z");
        assertThat(fired.statusCode()).isEqualTo(200);
        assertThat(fired.body()).isEqualTo("{\"batchItemFailures\":[]}");
        assertThat(probe.events("\"time\": \"2026-01-03T06:00:00Z\"")).hasSize(1);
        assertThat(fire("failing").statusCode()).isEqualTo(500);
        assertThat(fire("failing").body()).contains("told to fail");
        assertThat(fire("nightly?time=tomorrow").statusCode()).isEqualTo(400);
        assertThat(fire("unknown").body()).contains("There is no schedule 'unknown'. There are: Failing, Nightly.");
    }

    @Test
    void runsAScheduleWhenItsTimeHasCome() {
        var due = ScheduleExpression.parse("Nightly", "cron(0 6 * * ? *)").next(CLOCK.instant());
        CLOCK.moveTo(due.minusMillis(500));
        probe.awaitEvents(
                events -> !probe.events("\"time\": \"%s\"".formatted(due)).isEmpty());
    }

    @Test
    void startsAColdFunctionAtItsFirstEvent() throws Exception {
        try (var cold = Probe.start(
                folder.resolve("cold"), options -> options.withWarm(Set.of("WorkFunction", "UnknownFunction")))) {
            assertThat(cold.cloud.pids()).satisfies(pids -> {
                assertThat(pids.get("WorkFunction")).hasSize(1);
                assertThat(pids.get("TellFunction")).isEmpty();
            });
            assertThat(cold.cloud.fire("Nightly", Instant.EPOCH)).isInstanceOf(InvocationResult.Responded.class);
        }
    }

    @Test
    void passesOverChangesThatTheFilterDoesNotWant() {
        for (var key : List.of("unwanted", "wanted", "ignored", "also")) {
            probe.put("item-table", key);
        }
        // The stream's other function sees all of them.
        probe.awaitEvents(events -> probe.events("{\"S\":\"also\"}").size() == 2
                && probe.events("{\"S\":\"wanted\"}").size() == 2);
        assertThat(probe.events("{\"S\":\"unwanted\"}")).hasSize(1);
        assertThat(probe.events("{\"S\":\"ignored\"}")).hasSize(1);
    }

    @Test
    void respondsToPreflightsForTheFunctions() throws Exception {
        var response = send(request("/own")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://example.com")
                .header("Access-Control-Request-Method", "GET"));
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(response.headers().firstValue("access-control-allow-methods"))
                .hasValue("GET,POST");
    }

    @Test
    void respondsToPreflightsForTheBuckets() throws Exception {
        var uri = URI.create(probe.cloud.endpoints().s3() + "/probe-uploads-000000000000/key");
        var preflight = send(HttpRequest.newBuilder(uri)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .header("Origin", "http://example.com")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "content-type"));
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("access-control-allow-methods"))
                .hasValue("PUT, GET");
        var refused = send(HttpRequest.newBuilder(uri).header("Origin", "http://example.com"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("access-control-allow-origin")).hasValue("*");
        assertThat(refused.headers().firstValue("access-control-expose-headers"))
                .hasValue("ETag");
    }

    @Test
    void killsAFunctionBeforeOrAfterAChosenCall() {
        probe.cloud.killAt(new KillRule("WorkFunction", "dynamodb:PutItem", 1, KillRule.Moment.BEFORE));
        probe.send("WorkQueue", "do-call");
        await().atMost(Duration.ofSeconds(40)).until(probe.cloud::haveAllKillsStruck);
        assertThat(called()).isFalse();
        probe.cloud.killAt(new KillRule("WorkFunction", "dynamodb:PutItem", 1, KillRule.Moment.AFTER));
        await().atMost(Duration.ofSeconds(40)).until(this::called);
        await().atMost(Duration.ofSeconds(40)).until(probe.cloud::haveAllKillsStruck);
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

    private HttpResponse<String> fire(String schedule) throws IOException, InterruptedException {
        var uri = URI.create(probe.cloud.endpoints().services() + "/fire/" + schedule);
        return send(HttpRequest.newBuilder(uri).POST(HttpRequest.BodyPublishers.noBody()));
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
