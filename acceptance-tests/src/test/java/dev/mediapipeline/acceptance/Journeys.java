package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import software.amazon.awssdk.core.sync.RequestBody;

/** Short journeys through the whole system that together exercise everything each function may have to do. */
final class Journeys {
    private static final Path PHOTOGRAPH = Inputs.file("smaller-than-the-square.jpg");
    private static final Duration RETENTION_IS_OVER = Duration.ofDays(15);
    private static final Duration OVERDUE = Duration.ofMinutes(40);

    private final LocalPipeline.Running pipeline;
    private final MediaApi api;
    private final MediaApi operator;
    private final Remains remains;
    private final RawItems items;

    Journeys(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
        api = pipeline.apiOf("traveller");
        operator = pipeline.apiOfOperator();
        remains = new Remains(pipeline);
        items = new RawItems(pipeline);
    }

    /** One journey; throws if it does not reach its end. */
    interface Journey {
        void go() throws IOException, InterruptedException;
    }

    /** All journeys by name. */
    Map<String, Journey> all() {
        var all = new LinkedHashMap<String, Journey>();
        all.put("upload, list, fetch", this::upload);
        all.put("a hook", this::hook);
        all.put("delete", this::delete);
        all.put("upload to a deleted place", this::uploadToADeletedPlace);
        all.put("a notification without an object", this::notificationWithoutAnObject);
        all.put("a request without an object", this::requestWithoutAnObject);
        all.put("a request about a deleted media item", this::requestAboutADeletedMedia);
        all.put("unreadable messages", this::unreadableMessages);
        all.put("a receiver that fails", this::failingReceiver);
        all.put("a delete before the announcement", this::deleteBeforeTheAnnouncement);
        all.put("reports", this::reports);
        all.put("an upload that never arrives", this::neverUploaded);
        all.put("a lost notification", this::lostNotification);
        all.put("a lost request", this::lostRequest);
        all.put("a lost announcement", this::lostAnnouncement);
        all.put("the second sweep", this::secondSweep);
        all.put("orphans", this::orphans);
        return all;
    }

    private String ready() throws IOException {
        String id = api.uploaded(PHOTOGRAPH, "image/jpeg");
        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
        waiting("the announcement").until(() -> items.item(id).containsKey("announcedAt"));
        return id;
    }

    private static ConditionFactory waiting(String what) {
        return Awaitility.await(what).atMost(Duration.ofMinutes(1)).pollInterval(Duration.ofMillis(200));
    }

    private void upload() throws IOException, InterruptedException {
        String id = ready();
        JsonNode rendition = api.media(id).json().path("renditions").path(0);
        Path fetched = Files.createTempFile("journey", ".rendition");
        api.fetched(rendition.path("url").asText(), fetched);
        Files.delete(fetched);
        assertThat(api.list("?limit=1").status()).isEqualTo(200);
        waiting("the webhook").until(() -> !pipeline.receiver().about(id).isEmpty());
    }

    private void hook() {
        String body = Inputs.declaration(PHOTOGRAPH, "image/jpeg");
        assertThat(api.with("")
                        .hook(body, HookSender.headers(body, HookSender.SECRET, Instant.now()))
                        .status())
                .isEqualTo(201);
    }

    private void delete() throws IOException {
        String id = ready();
        assertThat(api.delete(id).status()).isEqualTo(204);
        waiting("the erasure").until(() -> remains.objects(id).isEmpty());
    }

    private void uploadToADeletedPlace() throws IOException {
        JsonNode announced = api.announce(PHOTOGRAPH, "image/jpeg").json();
        String id = announced.path("mediaId").asText();
        long before = pipeline.requests("EraseFunction", "s3:ListBucket");
        assertThat(api.delete(id).status()).isEqualTo(204);
        // Erased before the upload, so that ingest is the one to delete the object.
        waiting("the erasure").until(() -> pipeline.requests("EraseFunction", "s3:ListBucket") > before);
        assertThat(api.upload(announced.path("upload"), Files.readAllBytes(PHOTOGRAPH), Map.of()))
                .isEqualTo(200);
        waiting("the erasure").until(() -> remains.objects(id).isEmpty());
    }

    private void notificationWithoutAnObject() throws IOException {
        String id =
                api.announce(PHOTOGRAPH, "image/jpeg").json().path("mediaId").asText();
        send("IngestQueue", """
                {"Records": [{"eventName": "ObjectCreated:Put", "eventTime": "2026-11-24T10:00:00.000Z",
                  "s3": {"bucket": {"name": "%s"}, "object": {"key": "%s", "sequencer": "01"}}}]}
                """.formatted(remains.bucket("UploadsBucket"), id));
        assertThat(api.ended(id).path("reason").path("code").asText()).isEqualTo("SOURCE_MISSING");
    }

    private void requestWithoutAnObject() throws IOException {
        String id = ready();
        pipeline.aws()
                .s3()
                .deleteObject(
                        delete -> delete.bucket(remains.bucket("UploadsBucket")).key(id));
        beginAgain(id);
        send("ResizeQueue", items.resizeRequest(id).toString());
        assertThat(api.ended(id).path("reason").path("code").asText()).isEqualTo("SOURCE_MISSING");
    }

    private void requestAboutADeletedMedia() throws IOException {
        String id = ready();
        String request = items.resizeRequest(id).toString();
        assertThat(api.delete(id).status()).isEqualTo(204);
        long before = pipeline.requests("ResizeFunction", "s3:DeleteObject");
        send("ResizeQueue", request);
        waiting("the worker's own erasure")
                .until(() -> pipeline.requests("ResizeFunction", "s3:DeleteObject") > before);
    }

    private void unreadableMessages() {
        for (String name : new String[] {"Ingest", "Resize"}) {
            long before = pipeline.requests(name + "Function", "sqs:ChangeMessageVisibility");
            send(name + "Queue", "not JSON");
            waiting("handing back")
                    .until(() -> pipeline.requests(name + "Function", "sqs:ChangeMessageVisibility") > before);
            empty(name + "Queue");
        }
    }

    private void failingReceiver() throws IOException {
        pipeline.receiver().refuse(1);
        String id = ready();
        waiting("the second try")
                .until(() -> pipeline.receiver().about(id).stream().anyMatch(delivery -> delivery.status() == 204));
    }

    /** Denies the announcer access until the media item is deleted; then it is retried. */
    private void deleteBeforeTheAnnouncement() throws IOException {
        long before = pipeline.requests("AnnounceFunction", "s3:DeleteObject");
        pipeline.takeAway("AnnounceFunction", "s3:PutObject");
        String id;
        try {
            id = api.uploaded(PHOTOGRAPH, "image/jpeg");
            waiting("the refused announcement")
                    .until(() -> pipeline.cloud().permissions().denied().stream()
                            .anyMatch(denied -> denied.access().resource().contains(id)));
            assertThat(api.delete(id).status()).isEqualTo(204);
        } finally {
            pipeline.giveBack("AnnounceFunction", "s3:PutObject");
        }
        waiting("the announcer's own erasure")
                .until(() -> pipeline.requests("AnnounceFunction", "s3:DeleteObject") > before);
        waiting("the erasure").until(() -> remains.objects(id).isEmpty());
    }

    /** Reads today's report, which is open, and a closed day's, with one media item and no list of orphans. */
    private void reports() throws IOException {
        String id = ready();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        LocalDate closed = today.minusDays(3);
        forgetOrphans();
        assertThat(operator.report(today.toString(), "application/json").status())
                .isEqualTo(200);
        items.change(id, "SET #dayShard = :shard", Map.of(":shard", "%s#%s".formatted(closed, id.charAt(0))));
        Instant schedule = today.minusDays(1).atTime(6, 0).toInstant(ZoneOffset.UTC);
        assertThat(pipeline.fire("Report", schedule)).contains("Stored " + closed);
        assertThat(pipeline.fire("Report", schedule)).as("twice").contains("AlreadyStored " + closed);
        assertThat(operator.report(closed.toString(), "text/html").status()).isEqualTo(200);
    }

    private void forgetOrphans() {
        pipeline.aws()
                .s3()
                .deleteObject(
                        delete -> delete.bucket(remains.bucket("ReportsBucket")).key("orphans.json"));
    }

    private void neverUploaded() throws IOException {
        String id =
                api.announce(PHOTOGRAPH, "image/jpeg").json().path("mediaId").asText();
        reconcile(OVERDUE);
        assertThat(api.media(id).json().path("reason").path("code").asText()).isEqualTo("UPLOAD_EXPIRED");
    }

    private void lostNotification() throws IOException {
        String id = ready();
        items.change(
                id,
                "SET #status = :status, #deadline = :past, #dueAt = :past, #dueShard = :shard"
                        + " REMOVE #source, #plan, #groups, #endedAt, #announcedAt, #acceptedAt",
                Map.of(":status", "AWAITING_UPLOAD", ":past", tenMinutesAgo(), ":shard", "due#" + id.charAt(0)));
        empty("IngestQueue");
        reconcile(Duration.ZERO);
        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    private void lostRequest() throws IOException {
        String id = ready();
        beginAgain(id);
        empty("ResizeQueue");
        reconcile(Duration.ZERO);
        assertThat(api.ended(id).path("status").asText()).isEqualTo("READY");
    }

    /** Makes it look as if a worker had died with its claim and its message had been lost. */
    private void beginAgain(String id) {
        items.change(
                id,
                "SET #status = :status, #groups.#preview.#state = :pending, #deadline = :past, #dueAt = :past,"
                        + " #dueShard = :shard REMOVE #endedAt, #announcedAt",
                Map.of(
                        ":status",
                        "PROCESSING",
                        ":pending",
                        "PENDING",
                        ":past",
                        tenMinutesAgo(),
                        ":shard",
                        "due#" + id.charAt(0)));
    }

    /** A deadline old enough for reconcile to act, and recent enough for it to check the queue's backlog. */
    private static long tenMinutesAgo() {
        return Instant.now().minus(Duration.ofMinutes(10)).getEpochSecond();
    }

    private void lostAnnouncement() throws IOException {
        String id = ready();
        int told = pipeline.receiver().about(id).size();
        pipeline.takeAway("AnnounceFunction", "s3:PutObject");
        try {
            items.change(
                    id,
                    "SET #dueAt = :past, #dueShard = :shard REMOVE #announcedAt",
                    Map.of(":past", 1, ":shard", "due#" + id.charAt(0)));
            reconcile(OVERDUE);
            assertThat(items.item(id)).containsKey("announcedAt").doesNotContainKey("dueShard");
            waiting("the webhook").until(() -> pipeline.receiver().about(id).size() > told);
        } finally {
            pipeline.giveBack("AnnounceFunction", "s3:PutObject");
        }
    }

    private void secondSweep() throws IOException {
        String id = ready();
        assertThat(api.delete(id).status()).isEqualTo(204);
        waiting("the erasure").until(() -> remains.objects(id).isEmpty());
        pipeline.aws()
                .s3()
                .putObject(
                        put -> put.bucket(remains.bucket("RenditionsBucket")).key(id + "/web/late.jpg"),
                        RequestBody.fromString("late"));
        reconcile(RETENTION_IS_OVER);
        assertThat(remains.objects(id)).isEmpty();
        assertThat(remains.items(id)).isEmpty();
    }

    private void orphans() {
        forgetOrphans();
        Instant schedule = Instant.now().plus(Duration.ofDays(2));
        pipeline.fire("Orphans", schedule);
        pipeline.fire("Orphans", schedule);
        assertThat(pipeline.aws()
                        .s3()
                        .getObjectAsBytes(get ->
                                get.bucket(remains.bucket("ReportsBucket")).key("orphans.json"))
                        .asUtf8String())
                .contains("computedAt");
    }

    /** Runs it twice, as the schedule does if its event is redelivered. */
    private void reconcile(Duration fromNow) {
        Instant schedule = Instant.now().plus(fromNow);
        pipeline.fire("Reconcile", schedule);
        pipeline.fire("Reconcile", schedule);
    }

    /** Reconcile at first sends nothing to a queue with waiting messages. */
    private void empty(String queue) {
        pipeline.aws().sqs().purgeQueue(purge -> purge.queueUrl(remains.queue(queue)));
    }

    private void send(String queue, String body) {
        pipeline.aws()
                .sqs()
                .sendMessage(send -> send.queueUrl(remains.queue(queue)).messageBody(body));
    }
}
