package dev.mediapipeline.localcloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import dev.mediapipeline.localcloud.emulators.Credentials;
import dev.mediapipeline.localcloud.iam.Access;
import dev.mediapipeline.localcloud.iam.Grant;
import dev.mediapipeline.localcloud.iam.Permissions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/** Tests the services' responses to functions under the policies of the probe's template, and the usage counted. */
class PermissionsIT {
    private static final String BUCKET = "probe-uploads-000000000000";
    private static final String BUCKET_ARN = "arn:aws:s3:::" + BUCKET;
    private static final String QUIET_TABLE = "arn:aws:dynamodb:eu-west-1:000000000000:table/quiet-table";
    private static final List<String> REPORTS = new CopyOnWriteArrayList<>();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Probe probe;

    @SuppressWarnings("NullAway.Init")
    static FunctionClients web;

    @SuppressWarnings("NullAway.Init")
    static FunctionClients work;

    @BeforeAll
    static void start() throws IOException {
        probe = Probe.start(folder, options -> options.withReports(REPORTS::add));
        web = FunctionClients.of("WebFunction", probe.cloud.endpoints());
        work = FunctionClients.of("WorkFunction", probe.cloud.endpoints());
    }

    @AfterAll
    static void stop() {
        web.close();
        work.close();
        probe.close();
    }

    @Test
    void deniesWhatThePolicyDoesNotAllowAsEachServiceDoes() {
        assertDenied(
                () -> work.s3().putObject(r -> r.bucket(BUCKET).key("k"), RequestBody.fromBytes(new byte[1_000_000])),
                403,
                "AccessDenied",
                "s3:PutObject on resource: " + BUCKET_ARN + "/k");
        assertDenied(
                () -> work.sqs()
                        .sendMessage(r -> r.queueUrl(probe.url("KeptQueue")).messageBody("m")),
                400,
                "AccessDeniedException",
                "assumed-role/WorkFunction is not authorized to perform: sqs:SendMessage");
        assertDenied(
                () -> web.dynamodb().getItem(r -> r.tableName("quiet-table").key(key("k"))),
                400,
                "AccessDeniedException",
                "dynamodb:GetItem on resource: " + QUIET_TABLE);
        assertDenied(
                () -> work.dynamodb().query(r -> query(r, "quiet-table", "pk")),
                400,
                "AccessDeniedException",
                "dynamodb:Query on resource: " + QUIET_TABLE);
        assertThat(probe.cloud.permissions().denied())
                .contains(
                        new Permissions.Denied("WorkFunction", new Access("s3:PutObject", BUCKET_ARN + "/k")),
                        new Permissions.Denied("WebFunction", new Access("dynamodb:GetItem", QUIET_TABLE)));
        assertThat(REPORTS).anySatisfy(r -> assertThat(r).startsWith("Denied: ").contains("s3:PutObject"));
    }

    @Test
    void saysOfEachKeyThatItMayNotBeDeleted() {
        probe.aws.s3().putObject(r -> r.bucket(BUCKET).key("kept"), RequestBody.fromString("x"));
        var response = work.s3()
                .deleteObjects(r -> r.bucket(BUCKET)
                        .delete(d ->
                                d.objects(ObjectIdentifier.builder().key("kept").build())));
        assertThat(response.errors()).singleElement().satisfies(e -> {
            assertThat(e.code()).isEqualTo("AccessDenied");
            assertThat(e.key()).isEqualTo("kept");
        });
        assertThat(probe.aws.s3().headObject(r -> r.bucket(BUCKET).key("kept")).contentLength())
                .isEqualTo(1);
    }

    @Test
    void tellsOnlyWhoMayListThatAnObjectIsNotThere() throws Exception {
        var url = work.presigner()
                .presignGetObject(r -> r.signatureDuration(Duration.ofMinutes(1))
                        .getObjectRequest(g -> g.bucket(BUCKET).key("none")))
                .url();
        assertThat(send(HttpRequest.newBuilder(url.toURI())).statusCode()).isEqualTo(403);
        assertThat(probe.cloud.permissions().denied())
                .doesNotContain(new Permissions.Denied("WorkFunction", new Access("s3:ListBucket", BUCKET_ARN)));

        assertDenied(() -> work.s3().headObject(r -> r.bucket(BUCKET).key("none")), 403, null, "");
        assertDenied(
                () -> work.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key("none")),
                403,
                "AccessDenied",
                "s3:ListBucket on resource: " + BUCKET_ARN);
        assertDenied(() -> web.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key("none")), 404, "NoSuchKey", "");
    }

    @Test
    void checksSignaturesWithEachFunctionsOwnSecret() {
        try (var forged = FunctionClients.of(
                Credentials.accessKey("WebFunction"), Credentials.SECRET_KEY, probe.cloud.endpoints())) {
            assertDenied(
                    () -> forged.s3().getObjectAsBytes(r -> r.bucket(BUCKET).key("k")),
                    403,
                    "SignatureDoesNotMatch",
                    "");
        }
        try (var stranger = FunctionClients.of("stranger", "secret", probe.cloud.endpoints())) {
            assertDenied(() -> stranger.s3().listBuckets(), 403, "AccessDenied", "stranger");
        }
    }

    @Test
    void checksAPresignedUrlAgainstThePolicyOfItsSigner() throws Exception {
        var before = probe.cloud.usage();
        assertThat(send(put(web, "by-web")).statusCode()).isEqualTo(200);
        assertThat(send(put(work, "by-work")).statusCode()).isEqualTo(403);
        assertThat(probe.cloud.usage().minus(before).byFunction())
                .isEqualTo(Map.of("WebFunction", Map.of("s3:PutObject", 1L)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x-amz-acl",
                "x-amz-copy-source",
                "x-amz-meta-owner",
                "x-amz-server-side-encryption",
                "X-Amz-Tagging",
                "x-amz-anything"
            })
    void refusesAHeaderThatAPresignedUrlDoesNotCover(String header) throws Exception {
        var response = send(put(web, "unsigned").header(header, "/" + BUCKET + "/kept"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body())
                .contains(
                        "<Code>AccessDenied</Code>",
                        "There were headers present in the request which were not signed",
                        "<HeadersNotSigned>" + header.toLowerCase(Locale.ROOT) + "</HeadersNotSigned>");
    }

    @Test
    void takesAHeaderThatAPresignedUrlCovers() throws Exception {
        for (var bytes : List.of("bytes", "other")) {
            var presigned = web.presigner()
                    .presignPutObject(r -> r.signatureDuration(Duration.ofMinutes(1))
                            .putObjectRequest(
                                    p -> p.bucket(BUCKET).key("checked").checksumSHA256(checksum(bytes))));
            var request =
                    HttpRequest.newBuilder(presigned.url().toURI()).PUT(HttpRequest.BodyPublishers.ofString("bytes"));
            presigned.signedHeaders().forEach((name, values) -> {
                if (!name.equals("host")) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            var response = send(request);
            if (bytes.equals("bytes")) {
                assertThat(response.statusCode()).isEqualTo(200);
            } else {
                assertThat(response.statusCode()).isEqualTo(400);
                assertThat(response.body()).contains("<Error><Code>BadDigest</Code>");
            }
        }
    }

    private static String checksum(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void takesAPermissionAwayAndGivesItBackWhileItRuns() {
        var grant = new Grant("WorkFunction", "dynamodb:*Item", QUIET_TABLE);
        assertThat(probe.cloud.permissions().grants()).contains(grant);
        probe.cloud.permissions().revoke(grant);
        assertDenied(() -> put("revoked", Map.of()), 400, "AccessDeniedException", "dynamodb:PutItem");
        probe.cloud.permissions().restore(grant);
        put("revoked", Map.of());
    }

    @Test
    void listsUnusedGrants() {
        var used = new Grant("WebFunction", "sqs:SendMessage", "arn:aws:sqs:eu-west-1:000000000000:kept-queue");
        var unused = new Grant("WebFunction", "sqs:SendMessage", "arn:aws:sqs:eu-west-1:000000000000:given-up-queue");
        web.sqs().sendMessageBatch(r -> r.queueUrl(probe.url("KeptQueue")).entries(List.of(entry("a"), entry("b"))));
        assertThat(probe.cloud.permissions().unneeded()).contains(unused).doesNotContain(used);
    }

    @Test
    void countsRequestsAndTheUnitsOfTablesAndIndexes() {
        var before = probe.cloud.usage();
        put("plain", Map.of());
        put("coloured", Map.of("colour", AttributeValue.fromS("red")));
        work.dynamodb()
                .getItem(r -> r.tableName("quiet-table").key(key("plain")).consistentRead(true));
        work.dynamodb().query(r -> query(r, "quiet-table", "colour").indexName("byColour"));
        probe.aws.s3().headBucket(r -> r.bucket(BUCKET));
        probe.put("quiet-table", "the user's, which does not count");
        var usage = probe.cloud.usage().minus(before);
        assertThat(usage.requests())
                .isEqualTo(Map.of("dynamodb:PutItem", 2L, "dynamodb:GetItem", 1L, "dynamodb:Query", 1L));
        assertThat(usage.writeUnits()).isEqualTo(1 + 1 + 1);
        assertThat(usage.readUnits()).isEqualTo(1 + 0.5);
    }

    @Test
    void tellsAWatcherOfTheCallsThatAreCompleted() {
        var completed = new CopyOnWriteArrayList<String>();
        probe.cloud.watchCalls((function, action) -> completed.add(function + " " + action));
        work.dynamodb().getItem(r -> r.tableName("quiet-table").key(key("watched")));
        assertDenied(
                () -> web.dynamodb().getItem(r -> r.tableName("quiet-table").key(key("watched"))),
                400,
                "AccessDeniedException",
                "dynamodb:GetItem");
        assertThat(completed).contains("WorkFunction dynamodb:GetItem").doesNotContain("WebFunction dynamodb:GetItem");
    }

    @Test
    void knowsTheFunctionsOwnProcesses() {
        var before = probe.cloud.usage();
        probe.send("WorkQueue", "do-call");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !probe.cloud.usage().minus(before).byFunction().isEmpty());
        assertThat(probe.cloud.usage().minus(before).byFunction())
                .isEqualTo(Map.of("WorkFunction", Map.of("dynamodb:PutItem", 1L)));
    }

    private static void put(String key, Map<String, AttributeValue> more) {
        var item = new HashMap<>(more);
        item.putAll(key(key));
        work.dynamodb().putItem(r -> r.tableName("quiet-table").item(item));
    }

    private static Map<String, AttributeValue> key(String key) {
        return Map.of("pk", AttributeValue.fromS(key));
    }

    private static QueryRequest.Builder query(QueryRequest.Builder request, String table, String name) {
        return request.tableName(table)
                .keyConditionExpression(name + " = :v")
                .expressionAttributeValues(Map.of(":v", AttributeValue.fromS("red")));
    }

    private static SendMessageBatchRequestEntry entry(String id) {
        return SendMessageBatchRequestEntry.builder().id(id).messageBody(id).build();
    }

    private static HttpRequest.Builder put(FunctionClients signer, String key) {
        var url = signer.presigner()
                .presignPutObject(r -> r.signatureDuration(Duration.ofMinutes(1))
                        .putObjectRequest(p -> p.bucket(BUCKET).key(key)))
                .url();
        return HttpRequest.newBuilder(URI.create(url.toString())).PUT(HttpRequest.BodyPublishers.ofString("bytes"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void assertDenied(ThrowingCallable call, int status, @Nullable String code, String message) {
        assertThatThrownBy(call).asInstanceOf(type(AwsServiceException.class)).satisfies(e -> {
            assertThat(e.statusCode()).isEqualTo(status);
            assertThat(e).hasMessageContaining(message);
            if (code != null) {
                assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
            }
        });
    }
}
