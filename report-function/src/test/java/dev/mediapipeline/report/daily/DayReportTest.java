package dev.mediapipeline.report.daily;

import static dev.mediapipeline.report.daily.SampleDay.DAY;
import static dev.mediapipeline.report.daily.SampleDay.MORNING;
import static dev.mediapipeline.report.daily.SampleDay.done;
import static dev.mediapipeline.report.daily.SampleDay.ready;
import static dev.mediapipeline.report.daily.SampleDay.refused;
import static dev.mediapipeline.report.daily.SampleDay.registered;
import static dev.mediapipeline.report.daily.SampleDay.rendition;
import static dev.mediapipeline.report.daily.SampleDay.source;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Progress;
import dev.mediapipeline.media.Rendition;
import dev.mediapipeline.media.life.MediaFixtures;
import dev.mediapipeline.report.daily.DayReport.Latency;
import dev.mediapipeline.report.daily.DayReport.Orphans;
import dev.mediapipeline.report.daily.DayReport.Reason;
import dev.mediapipeline.report.daily.DayReport.Retries;
import dev.mediapipeline.report.daily.DayReport.Step;
import dev.mediapipeline.report.daily.Formats.FormatCount;
import dev.mediapipeline.report.daily.Formats.Saving;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DayReportTest {
    private static final ContractSchema SCHEMA = ContractSchema.of("day-report");
    private static final Instant CLOSED = SampleDay.CLOSED;

    private static DayReport report(Instant asOf, List<Media> media) {
        var tally = new DayTally(DAY, asOf, SampleDay.CLOSING);
        media.forEach(tally::add);
        return tally.report(List.of(), null);
    }

    private static DayReport report(Media... media) {
        return report(CLOSED, List.of(media));
    }

    private static Media in(MediaStatus status, Progress progress) {
        return SampleDay.item(MediaId.random(), status, MORNING, null, progress, null);
    }

    @Test
    void countsEachMediaItemByItsOutcome() {
        Totals totals = report(
                        ready(MORNING, 10, done(rendition("w800", ImageFormat.JPEG, 800, 70))),
                        ready(MORNING, 10, done(rendition("w800", ImageFormat.JPEG, 800, 30))),
                        refused(Failure.CORRUPT),
                        refused(Failure.UPLOAD_EXPIRED),
                        refused(Failure.UPLOAD_EXPIRED),
                        registered(MORNING),
                        in(MediaStatus.PROCESSING, Progress.NONE),
                        in(MediaStatus.UNKNOWN, Progress.NONE))
                .totals();

        assertThat(totals).isEqualTo(new Totals(8, 6, 3, 2, 1, 2, 1, 1, 1, 3, 0, 2, 2000, 100));
    }

    @Test
    void anItemThatHasNotEndedAtItsDeadlineIsOverdue() {
        Instant deadline = MORNING.plusSeconds(900);
        var media = List.of(registered(MORNING), in(MediaStatus.PROCESSING, Progress.NONE), refused(Failure.EMPTY));

        assertThat(report(deadline, media).totals().overdue()).isZero();
        assertThat(report(deadline.plusNanos(1), media).totals().overdue()).isEqualTo(2);
    }

    @Test
    void anEndedItemWithoutAnAnnouncementIsUnannounced() {
        var ended = MediaFixtures.progress(MORNING, MORNING, MORNING, null, 0, 0);
        var report = report(in(MediaStatus.READY, ended), in(MediaStatus.FAILED, ended), ready(MORNING, 1));

        assertThat(report.totals().unannounced()).isEqualTo(2);
        assertThat(report.funnel().getLast()).isEqualTo(new Step("ANNOUNCED", 1, 0.3333));
    }

    @Test
    void theFunnelCountsTheItemsThatReachedEachStep() {
        assertThat(report(ready(MORNING, 1), refused(Failure.EMPTY), registered(MORNING), registered(MORNING))
                        .funnel())
                .containsExactly(
                        new Step("REGISTERED", 4, 1),
                        new Step("UPLOADED", 2, 0.5),
                        new Step("ACCEPTED", 1, 0.25),
                        new Step("READY", 1, 0.25),
                        new Step("ANNOUNCED", 1, 0.25));
    }

    @Test
    void timesEachStage() {
        assertThat(report(ready(MORNING, 10)).latency())
                .containsExactly(
                        new Latency("UPLOAD", 1, 10L, 10L, 10L, 10L),
                        new Latency("INGEST", 1, 20L, 20L, 20L, 20L),
                        new Latency("RESIZE", 1, 30L, 30L, 30L, 30L),
                        new Latency("ANNOUNCE", 1, 40L, 40L, 40L, 40L),
                        new Latency("WHOLE", 1, 50L, 50L, 50L, 50L));
    }

    @Test
    void aStageWithoutItemsHasNoTimes() {
        assertThat(report(registered(MORNING)).latency())
                .hasSize(5)
                .allSatisfy(
                        stage -> assertThat(stage).isEqualTo(new Latency(stage.stage(), 0, null, null, null, null)));
    }

    @Test
    void differingClocksGiveNoNegativeTime() {
        var early = MediaFixtures.progress(MORNING.minusMillis(5), null, null, null, 0, 0);

        assertThat(report(in(MediaStatus.PROCESSING, early)).latency().getFirst())
                .isEqualTo(new Latency("UPLOAD", 1, 0L, 0L, 0L, 0L));
    }

    @Test
    void thePercentilesOfOneToAHundredAreTheirOwnRanks() {
        var media = LongStream.rangeClosed(1, 100)
                .mapToObj(step -> ready(MORNING, step))
                .toList();

        assertThat(report(CLOSED, media).latency().getFirst())
                .isEqualTo(new Latency("UPLOAD", 100, 50L, 90L, 99L, 100L));
    }

    @Test
    void aPercentileIsTheSmallestValueThatEnoughDoNotExceed() {
        var random = new Random(7);
        for (int round = 0; round < 500; round++) {
            long[] values = random.longs(1 + random.nextInt(40), 0, 50).sorted().toArray();
            for (int percent : new int[] {1, 50, 90, 99, 100}) {
                long found = Percentile.of(percent, values);

                assertThat(values).contains(found);
                assertThat(Arrays.stream(values).filter(value -> value <= found).count() * 100)
                        .isGreaterThanOrEqualTo((long) percent * values.length);
                assertThat(Arrays.stream(values).filter(value -> value < found).count() * 100)
                        .isLessThan((long) percent * values.length);
            }
        }
    }

    @Test
    void countsFormatsAndTheirBytes() {
        var progress = Progress.NONE;
        var formats = report(
                        SampleDay.item(
                                MediaId.random(),
                                MediaStatus.PROCESSING,
                                MORNING,
                                source(ImageFormat.PNG, 7),
                                progress,
                                null),
                        SampleDay.item(
                                MediaId.random(),
                                MediaStatus.FAILED,
                                MORNING,
                                source(ImageFormat.PNG, 5),
                                progress,
                                null,
                                done(rendition("w320", ImageFormat.WEBP, 320, 3)),
                                new GroupState.Failed(new Failure("CORRUPT", "it ends early"), null)),
                        SampleDay.item(
                                MediaId.random(),
                                MediaStatus.PROCESSING,
                                MORNING,
                                source(ImageFormat.UNKNOWN, 2),
                                progress,
                                null))
                .formats();

        assertThat(formats.sources()).containsExactly(new FormatCount("PNG", 2, 12), new FormatCount("UNKNOWN", 1, 2));
        assertThat(formats.renditions()).containsExactly(new FormatCount("WEBP", 1, 3));
    }

    @Test
    void webpIsComparedWithTheJpegOfTheSameNameAndSizeOnly() {
        var report = report(ready(
                MORNING,
                1,
                done(
                        rendition("w800", ImageFormat.JPEG, 800, 100),
                        rendition("w800", ImageFormat.WEBP, 800, 60),
                        sized("wider", ImageFormat.JPEG, 401, 300),
                        sized("wider", ImageFormat.WEBP, 400, 300),
                        sized("higher", ImageFormat.JPEG, 500, 301),
                        sized("higher", ImageFormat.WEBP, 500, 300),
                        sized("one", ImageFormat.JPEG, 600, 300),
                        sized("other", ImageFormat.WEBP, 600, 300),
                        rendition("w320", ImageFormat.WEBP, 320, 9)),
                done(rendition("w320", ImageFormat.JPEG, 320, 20))));

        assertThat(report.formats().webpInsteadOfJpeg()).isEqualTo(new Saving(1, 100, 60, 40));
    }

    private static Rendition sized(String name, ImageFormat format, int width, int height) {
        return new Rendition(name, format, width, height, 50, "key");
    }

    @Test
    void aPageLoadsTheWidestRenditionInItsLightestFormat() {
        var report = report(
                ready(
                        MORNING,
                        1,
                        done(rendition("w320", ImageFormat.WEBP, 320, 10)),
                        done(
                                rendition("w1600", ImageFormat.JPEG, 1600, 300),
                                rendition("w1600", ImageFormat.WEBP, 1600, 200))),
                ready(MORNING, 1, done(rendition("w1600", ImageFormat.JPEG, 1600, 1400))),
                in(MediaStatus.PROCESSING, Progress.NONE));

        assertThat(report.formats().renditionInsteadOfSource()).isEqualTo(new Saving(2, 2000, 1600, 400));
    }

    @Test
    void theMostFrequentReasonComesFirst() {
        assertThat(report(refused("B"), refused("C"), refused("A"), refused("C"), in(MediaStatus.FAILED, Progress.NONE))
                        .failures())
                .containsExactly(new Reason("C", 2), new Reason("A", 1), new Reason("B", 1), new Reason("UNKNOWN", 1));
    }

    @Test
    void countsTheRegistrationsOfEachHour() {
        var hours = report(
                        registered(Instant.parse("2026-11-24T00:00:00Z")),
                        registered(Instant.parse("2026-11-24T09:59:59.999Z")),
                        registered(Instant.parse("2026-11-24T23:59:59Z")),
                        registered(Instant.parse("2026-11-24T23:00:00Z")))
                .registeredByHour();

        assertThat(hours).hasSize(24);
        assertThat(hours.get(0)).isEqualTo(1);
        assertThat(hours.get(9)).isEqualTo(1);
        assertThat(hours.get(23)).isEqualTo(2);
        assertThat(hours.stream().mapToInt(Integer::intValue).sum()).isEqualTo(4);
    }

    @Test
    void moreClaimsThanGroupsAreRetries() {
        var claimed = new GroupState.Claimed(new Lease("token", MORNING));
        var pending = new GroupState.Pending();
        var report = report(
                SampleDay.item(
                        MediaId.random(),
                        MediaStatus.PROCESSING,
                        MORNING,
                        null,
                        MediaFixtures.progress(MORNING, MORNING, null, null, 4, 2),
                        null,
                        claimed,
                        done(),
                        pending),
                SampleDay.item(
                        MediaId.random(),
                        MediaStatus.PROCESSING,
                        MORNING,
                        null,
                        MediaFixtures.progress(MORNING, MORNING, null, null, 2, 0),
                        null,
                        claimed,
                        done()),
                SampleDay.item(
                        MediaId.random(),
                        MediaStatus.PROCESSING,
                        MORNING,
                        null,
                        MediaFixtures.progress(MORNING, MORNING, null, null, 0, 1),
                        null,
                        claimed));

        assertThat(report.retries()).isEqualTo(new Retries(6, 2, 1, 3));
    }

    @Test
    void aDayClosesWhenItsUploadsHaveHadTheirTime() {
        assertThat(report(CLOSED.minusNanos(1), List.of()).closed()).isFalse();
        assertThat(report(CLOSED, List.of()).closed()).isTrue();
    }

    @Test
    void anyDayAddsUpInAnyOrderAndMatchesTheContract() {
        for (long seed = 0; seed < 300; seed++) {
            List<Media> media = SampleDay.random(seed);
            DayReport report = report(CLOSED, media);
            Totals totals = report.totals();

            assertThat(totals.registered()).isEqualTo(media.size());
            assertThat(totals.ready()
                            + totals.failed()
                            + totals.expired()
                            + totals.waiting()
                            + totals.stillWorking()
                            + totals.unknown())
                    .isEqualTo(media.size());
            assertThat(report.failures().stream().mapToInt(Reason::count).sum())
                    .isEqualTo(totals.failed() + totals.expired());
            assertThat(report.registeredByHour().stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .isEqualTo(media.size());
            assertThat(report.funnel().stream().map(Step::count).toList())
                    .isSortedAccordingTo(Collections.reverseOrder());
            assertThat(report.latency())
                    .allSatisfy(stage -> assertThat(stage.count()).isLessThanOrEqualTo(media.size()));
            SCHEMA.check(EventJson.write(report));

            Collections.shuffle(media, new Random(seed));
            assertThat(report(CLOSED, media)).isEqualTo(report);
        }
    }

    @Test
    void namesNoOwner() {
        String json = EventJson.write(report(CLOSED, SampleDay.random(3)));

        assertThat(json).doesNotContain("somebody", "secret-name");
        assertThat(SampleDay.random(3))
                .allSatisfy(media -> assertThat(json).doesNotContain(media.id().value()));
    }

    @Test
    void theStoredSampleMatchesTheContractAndIsReadWithoutLoss() {
        String sample = ContractSchema.sample("v1", "day-report");
        DayReport report = EventJson.read(sample, DayReport.class);

        SCHEMA.check(sample);
        SCHEMA.check(EventJson.write(report));
        assertThat(EventJson.write(report)).isEqualTo(sample.replaceAll("\\s+", ""));
        assertThat(report.orphans()).isEqualTo(new Orphans(Instant.parse("2026-11-25T05:30:00Z"), 10, 36, null));
        assertThat(IntStream.of(report.totals().uploaded(), report.totals().accepted()))
                .containsExactly(
                        report.funnel().get(1).count(), report.funnel().get(2).count());
    }

    @Test
    void namesOfALaterVersionAreKept() {
        String later = ContractSchema.sample("v1", "day-report")
                .replace("\"ANNOUNCE\"", "\"ARCHIVE\"")
                .replace("\"PNG\"", "\"JXL\"")
                .replace("\"closed\"", "\"mood\": \"good\", \"closed\"");

        assertThat(EventJson.write(EventJson.read(later, DayReport.class))).contains("\"ARCHIVE\"", "\"JXL\"");
    }
}
