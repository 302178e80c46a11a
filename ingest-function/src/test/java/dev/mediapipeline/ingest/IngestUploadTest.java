package dev.mediapipeline.ingest;

import static dev.mediapipeline.ingest.SampleMedia.NOW;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.ingest.IngestOutcome.Accepted;
import dev.mediapipeline.ingest.IngestOutcome.AlreadyDecided;
import dev.mediapipeline.ingest.IngestOutcome.Refused;
import dev.mediapipeline.ingest.metadata.MetadataHeaderReader;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class IngestUploadTest {
    private static final byte[] PHOTOGRAPH = Pictures.jpeg(1000, 700);

    private final InMemoryMedia store = new InMemoryMedia();
    private final InMemoryUploads uploads = new InMemoryUploads();
    private final InMemoryResizeRequests requests = new InMemoryResizeRequests();
    private final IngestUpload ingestUpload = new IngestUpload(
            store,
            new ProbeUpload(uploads, new MetadataHeaderReader(), new IngestLimits(100_000, 1_000_000)),
            new RenditionPlanner(SampleMedia.TEMPLATES),
            requests,
            Clock.fixed(NOW, ZoneOffset.UTC));

    private Media uploaded(byte[] bytes) {
        Media media = store.put(SampleMedia.awaitingUpload());
        uploads.put(media.id().value(), bytes);
        return media;
    }

    private IngestOutcome ingest(Media media) {
        return ingestUpload.ingest(media, new UploadedObject(media.id().value(), "0055AE"));
    }

    private Media now(Media media) {
        return store.find(media.id()).orElseThrow();
    }

    private List<String> requestedGroups() {
        return requests.sent().stream().map(request -> request.group().name()).toList();
    }

    @Test
    void acceptsAPhotographAndAsksForEveryGroup() {
        Media media = uploaded(PHOTOGRAPH);

        assertThat(ingest(media)).isEqualTo(new Accepted(2));

        Media accepted = now(media);
        assertThat(accepted.status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(accepted.deadline()).isEqualTo(Instant.parse("2026-03-01T10:15:30Z"));
        assertThat(accepted.source()).satisfies(source -> {
            assertThat(source.width()).isEqualTo(1000);
            assertThat(source.height()).isEqualTo(700);
            assertThat(source.bytes()).isEqualTo(PHOTOGRAPH.length);
            assertThat(source.sequencer()).isEqualTo("0055AE");
            assertThat(requests.sent())
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
        Media media = uploaded(bytes);

        assertThat(ingest(media))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(code));

        assertThat(now(media).status()).isEqualTo(MediaStatus.FAILED);
        assertThat(now(media).failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(code));
        assertThat(requests.sent()).isEmpty();
    }

    @Test
    void refusesAnUploadThatIsGone() {
        Media media = store.put(SampleMedia.awaitingUpload());

        assertThat(ingest(media))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.failure().code()).isEqualTo(Failure.SOURCE_MISSING));
    }

    @Test
    void decidesNothingWhenTheTransferBreaks() {
        Media media = uploaded(PHOTOGRAPH);
        uploads.breakTransfersOf(media.id().value());

        assertThatThrownBy(() -> ingest(media)).isInstanceOf(TransientException.class);

        assertThat(now(media)).isEqualTo(media);
    }

    @Test
    void sendsAgainAfterACrashBetweenTheDecisionAndTheFanOut() {
        Media media = uploaded(PHOTOGRAPH);
        requests.setDown(true);
        assertThatThrownBy(() -> ingest(media)).isInstanceOf(TransientException.class);
        assertThat(now(media).status()).isEqualTo(MediaStatus.PROCESSING);
        requests.setDown(false);

        assertThat(ingest(now(media))).isEqualTo(new Accepted(2));

        assertThat(requestedGroups()).containsExactly("preview", "web");
    }

    @Test
    void asksOnlyForGroupsThatNobodyHasBegun() {
        Media media = store.put(SampleMedia.with("preview", new GroupState.Done(List.of()), SampleMedia.processing()));

        assertThat(ingest(media)).isEqualTo(new Accepted(1));

        assertThat(requestedGroups()).containsExactly("web");
    }

    @Test
    void keepsThePlanOfTheDeliveryThatDecidedFirst() {
        Media media = uploaded(PHOTOGRAPH);
        ingest(media);
        Media decided = now(media);
        uploads.put(media.id().value(), Pictures.jpeg(30, 20));

        assertThat(ingest(media)).isEqualTo(new Accepted(2));

        assertThat(now(media)).isEqualTo(decided);
        assertThat(requests.sent().subList(2, 4)).isEqualTo(requests.sent().subList(0, 2));
    }

    @Test
    void doesNotRefuseLateWhatWasAccepted() {
        Media media = uploaded(PHOTOGRAPH);
        ingest(media);
        uploads.put(media.id().value(), new byte[0]);

        ingest(media);

        assertThat(now(media).status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED", "DELETED"})
    void leavesAloneWhatHasEnded(MediaStatus status) {
        Media media = store.put(SampleMedia.with(status, SampleMedia.processing()));
        uploads.put(media.id().value(), PHOTOGRAPH);

        assertThat(ingest(media)).isEqualTo(new AlreadyDecided());
        assertThat(ingest(SampleMedia.awaitingUpload(media.id(), "image/jpeg"))).isEqualTo(new AlreadyDecided());

        assertThat(now(media)).isEqualTo(media);
        assertThat(requests.sent()).isEmpty();
    }

    @Test
    void findsOnlyWhatAClientAnnounced() {
        Media media = store.put(SampleMedia.awaitingUpload());

        assertThat(announced(media.id().value())).contains(media);
        assertThat(announced(MediaId.random().value())).isEmpty();
        assertThat(announced("red flower.jpg")).isEmpty();
    }

    private Optional<Media> announced(String key) {
        return ingestUpload.announced(new UploadedObject(key, "00"));
    }
}
