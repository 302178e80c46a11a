package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.mediapipeline.acceptance.image.ExpectedInput;
import dev.mediapipeline.contract.ContractSchema;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Tests the report of a separate pipeline with 50 uploads, some of which fail, 3 that are never sent and 2 that are
 * deleted. All figures are counted again from the clients' view and from the raw items.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportIT {
    private static final int UPLOADS = 50;
    private static final int NEVER_UPLOADED = 3;
    private static final int DELETED = 2;

    private final LocalPipeline.Running pipeline = new LocalPipeline.Running();
    private final MediaApi owner = pipeline.apiOf("photographer");
    private final MediaApi operator = pipeline.apiOfOperator();
    private final List<JsonNode> media = new ArrayList<>();
    private String date = "";
    private JsonNode report = MissingNode.getInstance();

    @BeforeAll
    void uploadAndCompute() throws IOException {
        Instant firstUpload = Instant.now();
        var ids = new ArrayList<String>();
        for (ExpectedInput input : inputs()) {
            ids.add(owner.uploaded(Inputs.file(input.file()), input.contentType()));
        }
        for (int i = 0; i < NEVER_UPLOADED; i++) {
            owner.announce(Inputs.file("baseline.jpg"), "image/jpeg");
        }
        for (String id : ids) {
            media.add(owner.ended(id));
        }
        for (int i = 0; i < DELETED; i++) {
            String id = owner.uploaded(Inputs.file("baseline.jpg"), "image/jpeg");
            owner.ended(id);
            owner.delete(id);
        }
        Awaitility.await("the announcements")
                .atMost(Duration.ofMinutes(1))
                .until(() -> items().stream()
                        .filter(item -> item.containsKey("endedAt"))
                        .allMatch(item -> item.containsKey("announcedAt")));
        date = LocalDate.ofInstant(firstUpload, ZoneOffset.UTC).toString();
        report = operator.report(date, "application/json").json();
    }

    @AfterAll
    void stop() {
        pipeline.close();
    }

    /** The generated images that fail, and others to make up the number; without those that cannot be announced. */
    private static List<ExpectedInput> inputs() throws IOException {
        return ExpectedInput.in(Path.of(System.getProperty("inputs.directory"))).stream()
                .filter(input -> !"EMPTY".equals(input.reason()))
                .sorted(Comparator.comparing(ExpectedInput::status))
                .limit(UPLOADS)
                .toList();
    }

    private List<Map<String, AttributeValue>> items() {
        return pipeline
                .aws()
                .dynamodb()
                .scanPaginator(scan -> scan.tableName(new Remains(pipeline).tableName()))
                .items()
                .stream()
                .filter(item -> text(item, "pk").startsWith("MEDIA#"))
                .filter(item -> !text(item, "status").equals("DELETED"))
                .toList();
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }

    private long count(String status) {
        return media.stream()
                .filter(one -> one.path("status").asText().equals(status))
                .count();
    }

    private Stream<JsonNode> renditions() {
        return media.stream().flatMap(one -> one.path("renditions").valueStream());
    }

    private long total(String name) {
        return report.path("totals").path(name).asLong();
    }

    @Test
    void keepsToItsContract() {
        ContractSchema.of("day-report").check(report.toString());
        assertThat(report.path("closed").asBoolean()).isFalse();
    }

    @Test
    void countsWhatTheClientSaw() {
        assertThat(count("FAILED")).as("some fail").isBetween(5L, 25L);
        assertThat(total("registered")).isEqualTo(UPLOADS + NEVER_UPLOADED);
        assertThat(total("uploaded")).isEqualTo(UPLOADS);
        assertThat(total("waiting")).isEqualTo(NEVER_UPLOADED);
        assertThat(total("ready")).isEqualTo(count("READY"));
        assertThat(total("failed")).isEqualTo(count("FAILED"));
        assertThat(total("unannounced")).isZero();
        assertThat(total("renditions")).isEqualTo(renditions().count());
        assertThat(total("bytesOut"))
                .isEqualTo(renditions()
                        .mapToLong(rendition -> rendition.path("bytes").asLong())
                        .sum());
        assertThat(total("bytesIn"))
                .isEqualTo(media.stream()
                        .mapToLong(one -> one.path("source").path("bytes").asLong())
                        .sum());
    }

    @Test
    void namesTheReasonsOfFailures() {
        assertThat(counts(report.path("failures"), "code"))
                .isEqualTo(media.stream()
                        .filter(one -> one.path("status").asText().equals("FAILED"))
                        .collect(Collectors.groupingBy(
                                one -> one.path("reason").path("code").asText(), Collectors.counting())));
    }

    @Test
    void countsTheFormats() {
        assertThat(counts(report.path("formats").path("sources"), "format"))
                .isEqualTo(media.stream()
                        .filter(one -> one.has("source"))
                        .collect(Collectors.groupingBy(
                                one -> one.path("source").path("format").asText(), Collectors.counting())));
        assertThat(counts(report.path("formats").path("renditions"), "format"))
                .isEqualTo(renditions()
                        .collect(Collectors.groupingBy(
                                rendition -> rendition.path("format").asText(), Collectors.counting())));
    }

    private static Map<String, Long> counts(JsonNode list, String key) {
        return StreamSupport.stream(list.spliterator(), false)
                .collect(Collectors.toMap(
                        entry -> entry.path(key).asText(),
                        entry -> entry.path("count").asLong()));
    }

    @Test
    void measuresTheStages() {
        hasLatency("UPLOAD", "createdAt", "uploadedAt");
        hasLatency("INGEST", "uploadedAt", "acceptedAt");
        hasLatency("RESIZE", "acceptedAt", "endedAt");
        hasLatency("ANNOUNCE", "endedAt", "announcedAt");
        hasLatency("WHOLE", "uploadedAt", "endedAt");
    }

    private void hasLatency(String stage, String from, String to) {
        List<Long> millis = items().stream()
                .filter(item -> item.containsKey(from) && item.containsKey(to))
                .map(item -> Duration.between(Instant.parse(text(item, from)), Instant.parse(text(item, to)))
                        .toMillis())
                .map(time -> Math.max(0, time))
                .sorted()
                .toList();
        JsonNode latency = report.path("latency")
                .valueStream()
                .filter(entry -> entry.path("stage").asText().equals(stage))
                .findFirst()
                .orElseThrow();
        assertThat(latency.path("count").asInt()).as(stage).isEqualTo(millis.size());
        assertThat(latency.path("max").asLong()).as(stage).isEqualTo(millis.getLast());
        for (int percent : List.of(50, 90, 99)) {
            int rank = (percent * millis.size() + 99) / 100;
            assertThat(latency.path("p" + percent).asLong())
                    .as("%s p%d of %s", stage, percent, millis)
                    .isEqualTo(millis.get(rank - 1));
        }
    }

    @Test
    void isTheSameInEveryForm() {
        String html = operator.report(date, "text/html").body();
        String csv = operator.report(date, "text/csv").body();

        assertThat(html).contains("<svg").doesNotContain("<script").contains(String.valueOf(count("READY")));
        assertThat(csv.lines())
                .anyMatch(line -> line.contains("ready") && line.endsWith("," + count("READY")))
                .anyMatch(line -> line.contains("failed") && line.endsWith("," + count("FAILED")));
    }

    @Test
    void isNotStoredForATimeThatIsStillToCome() {
        for (String time : List.of(date + "T23:59:59Z", "9999-12-31T06:00:00Z")) {
            Instant later = Instant.parse(time).plus(Duration.ofDays(2));
            assertThat(pipeline.fire("Report", later)).contains("StillOpen");
        }

        assertThat(operator.report(date, "application/json")
                        .json()
                        .path("closed")
                        .asBoolean(true))
                .isFalse();
    }

    @Test
    void isStoredOnceWhenTheDayIsClosed() throws IOException {
        LocalDate closed = LocalDate.parse(date).minusDays(3);
        String id = owner.announce(Inputs.file("baseline.jpg"), "image/jpeg")
                .json()
                .path("mediaId")
                .asText();
        new RawItems(pipeline)
                .change(id, "SET #dayShard = :shard", Map.of(":shard", "%s#%s".formatted(closed, id.charAt(0))));
        Instant schedule = closed.plusDays(2).atTime(6, 0).toInstant(ZoneOffset.UTC);

        assertThat(pipeline.fire("Report", schedule)).contains("Stored " + closed);
        String stored = stored(closed);
        assertThat(pipeline.fire("Report", schedule)).as("twice").contains("AlreadyStored " + closed);

        assertThat(stored(closed)).isEqualTo(stored);
        ContractSchema.of("day-report").check(stored);
        assertThat(stored).contains("\"closed\":true", "\"registered\":1").doesNotContain("photographer", id);
    }

    private String stored(LocalDate day) {
        return pipeline.aws()
                .s3()
                .getObjectAsBytes(get -> get.bucket(new Remains(pipeline).bucket("ReportsBucket"))
                        .key("reports/" + day + ".json"))
                .asUtf8String();
    }
}
