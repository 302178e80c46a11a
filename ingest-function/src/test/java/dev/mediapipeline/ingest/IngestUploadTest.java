package dev.mediapipeline.ingest;

import static dev.mediapipeline.ingest.Ingesting.PHOTOGRAPH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.image.Photograph;
import dev.mediapipeline.ingest.IngestOutcome.Accepted;
import dev.mediapipeline.ingest.IngestOutcome.AlreadyDecided;
import dev.mediapipeline.ingest.IngestOutcome.Refused;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Lease;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.MediaFixtures;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class IngestUploadTest {
    private final Ingesting ingesting = new Ingesting();

    @Test
    void acceptsAPhotographAndAsksForEveryGroup() {
        Media media = ingesting.uploaded(PHOTOGRAPH);

        assertThat(ingesting.ingest(media)).isEqualTo(new Accepted(2));

        Media accepted = ingesting.now(media);
        assertThat(accepted.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(accepted.progress().uploadedAt()).isEqualTo(Ingesting.UPLOADED);
        assertThat(accepted.progress().acceptedAt()).isEqualTo(MediaFixtures.NOW);
        assertThat(accepted.deadline()).isEqualTo(Instant.parse("2026-03-01T10:15:30Z"));
        assertThat(accepted.source()).satisfies(source -> {
            assertThat(source.width()).isEqualTo(1000);
            assertThat(source.height()).isEqualTo(700);
            assertThat(source.bytes()).isEqualTo(PHOTOGRAPH.length);
            assertThat(source.sequencer()).isEqualTo("0055AE");
            assertThat(ingesting.requests.sent())
                    .containsExactlyElementsOf(accepted.plan().stream()
                            .map(group ->
                                    new ResizeRequested(1, media.id(), media.correlationId(), source.etag(), group))
                            .toList());
        });
    }

    static List<Arguments> refusals() {
        return List.of(
                Arguments.of(Failure.EMPTY, new byte[0]),
                Arguments.of(Failure.TOO_LARGE, Arrays.copyOf(PHOTOGRAPH, 100_001)),
                Arguments.of(Failure.TOO_MANY_PIXELS, Pictures.jpeg(1001, 1000)),
                Arguments.of(Failure.TYPE_MISMATCH, Pictures.png(10, 10)),
                Arguments.of(Failure.CORRUPT, Arrays.copyOf(PHOTOGRAPH, 100)),
                Arguments.of(Failure.UNSUPPORTED_FORMAT, "BM and more, but no photograph".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheReason(String code, byte[] bytes) {
        Media media = ingesting.uploaded(bytes);

        assertThat(ingesting.ingest(media))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(code));

        assertThat(ingesting.now(media).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(ingesting.now(media).failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
        assertThat(ingesting.now(media).progress().uploadedAt()).isEqualTo(Ingesting.UPLOADED);
        assertThat(ingesting.now(media).progress().endedAt()).isEqualTo(MediaFixtures.NOW);
        assertThat(ingesting.requests.sent()).isEmpty();
    }

    static List<Photograph> photographs() {
        return Photograph.all();
    }

    /** Damage that only the decoder can detect is accepted at first. */
    @ParameterizedTest
    @MethodSource("photographs")
    void decidesEveryPhotographAtOnce(Photograph photograph) {
        var ingest = new Ingesting(3_000_000);
        Media media = ingest.uploaded(photograph.bytes(), photograph.format().contentType());

        IngestOutcome outcome = ingest.ingest(media);

        if (photograph.becomesReady()) {
            assertThat(outcome).isEqualTo(new Accepted(2));
        }
        if (outcome instanceof Refused(Failure failure)) {
            assertThat(failure.code()).isEqualTo(photograph.failure());
        }
    }

    @Test
    void refusesAnUploadThatIsGone() {
        Media media = ingesting.store.put(MediaFixtures.awaitingUpload());

        assertThat(ingesting.ingest(media))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.SOURCE_MISSING));
    }

    @Test
    void saysOnceThatAnUploadIsGone() {
        Media media = ingesting.store.put(MediaFixtures.awaitingUpload());
        ingesting.ingest(media);
        Media refused = ingesting.now(media);

        assertThat(ingesting.ingest(refused)).isEqualTo(new AlreadyDecided());

        assertThat(ingesting.now(media)).isEqualTo(refused);
    }

    @Test
    void acceptsBytesThatComeAfterTheyWereMissed() {
        Media media = ingesting.store.put(MediaFixtures.awaitingUpload());
        ingesting.ingest(media);
        ingesting.uploads.put(media.id().value(), PHOTOGRAPH);

        assertThat(ingesting.ingest(ingesting.now(media))).isEqualTo(new Accepted(2));

        assertThat(ingesting.now(media).status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(ingesting.now(media).failure()).isNull();
    }

    /** The plan was frozen, its fan-out never sent, and reconcile gave up: the redrive sends the missing requests. */
    @Test
    void asksForTheGroupsOfAnOverdueItemWhenItsEventIsRedriven() {
        Media overdue = ingesting.store.put(MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.processing()));

        assertThat(ingesting.ingest(overdue)).isEqualTo(new Accepted(2));

        assertThat(ingesting.requests.sent())
                .extracting(ResizeRequested::group)
                .containsExactlyElementsOf(overdue.plan());
        assertThat(ingesting.now(overdue)).isEqualTo(overdue);
    }

    @Test
    void asksForAnyGroupOfAnOverdueItemWhenOnlyItsEndIsMissing() {
        Media overdue = ingesting.store.put(
                MediaFixtures.failed(Failure.OVERDUE, MediaFixtures.made(MediaFixtures.processing())));

        assertThat(ingesting.ingest(overdue)).isEqualTo(new Accepted(1));
    }

    @Test
    void asksAgainForGroupsThatNobodyWorksOn() {
        var live = new GroupState.Claimed(new Lease("live", MediaFixtures.NOW));
        var dead = new GroupState.Claimed(new Lease("dead", MediaFixtures.NOW.minusMillis(1)));
        Media media = ingesting.store.put(MediaFixtures.processing()
                .copy()
                .group("preview", live)
                .group("web", dead)
                .build());

        assertThat(ingesting.ingest(media)).isEqualTo(new Accepted(1));

        assertThat(ingesting.requests.sent())
                .singleElement()
                .satisfies(request -> assertThat(request.group().name()).isEqualTo("web"));
    }

    @Test
    void decidesNothingWhenTheTransferBreaks() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.uploads.breakTransfersOf(media.id().value());

        assertThatThrownBy(() -> ingesting.ingest(media)).isInstanceOf(TransientException.class);

        assertThat(ingesting.now(media)).isEqualTo(media);
    }

    /** Some HTTP clients report a broken connection as an ordinary end: the photograph is not damaged. */
    @Test
    void decidesNothingWhenTheTransferEndsTooSoon() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.uploads.endTransfersEarlyOf(media.id().value());

        assertThatThrownBy(() -> ingesting.ingest(media)).isInstanceOf(TransientException.class);

        assertThat(ingesting.now(media)).isEqualTo(media);
    }

    @Test
    void findsOnlyWhatAClientAnnounced() {
        Media media = ingesting.store.put(MediaFixtures.awaitingUpload());

        assertThat(announced(media.id().value())).contains(media);
        assertThat(announced(MediaId.random().value())).isEmpty();
        assertThat(announced("red flower.jpg")).isEmpty();
    }

    private Optional<Media> announced(String key) {
        return ingesting.ingestUpload.announced(new UploadedObject(key, "00", MediaFixtures.NOW));
    }
}
