package dev.mediapipeline.ingest;

import static dev.mediapipeline.ingest.Ingesting.PHOTOGRAPH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.ingest.IngestOutcome.Accepted;
import dev.mediapipeline.ingest.IngestOutcome.AlreadyDecided;
import dev.mediapipeline.ingest.IngestOutcome.Erased;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.GroupState;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.life.MediaFixtures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests events that arrive twice, late, out of order, or after crashes. */
class IngestAgainTest {
    private final Ingesting ingesting = new Ingesting();

    @Test
    void sendsAgainAfterACrashBetweenTheDecisionAndTheFanOut() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.requests.setDown(true);
        assertThatThrownBy(() -> ingesting.ingest(media)).isInstanceOf(TransientException.class);
        assertThat(ingesting.now(media).status()).isEqualTo(MediaStatus.PROCESSING);
        ingesting.requests.setDown(false);

        assertThat(ingesting.ingest(ingesting.now(media))).isEqualTo(new Accepted(2));

        assertThat(ingesting.requestedGroups()).containsExactly("preview", "web");
    }

    @Test
    void asksOnlyForGroupsThatNobodyHasBegun() {
        Media media = ingesting.store.put(MediaFixtures.processing()
                .copy()
                .group("preview", new GroupState.Done(List.of(), null, null))
                .build());

        assertThat(ingesting.ingest(media)).isEqualTo(new Accepted(1));

        assertThat(ingesting.requestedGroups()).containsExactly("web");
    }

    @Test
    void asksForNoFormatThatOnlyALaterVersionKnows() {
        var later = new RenditionGroup("jxl", List.of(new RenditionSpec("w320", ImageFormat.UNKNOWN, 320, null, 80)));
        Media media = ingesting.store.put(
                MediaFixtures.accepted(MediaFixtures.awaitingUpload(), MediaFixtures.PREVIEW, later));

        assertThat(ingesting.ingest(media)).isEqualTo(new Accepted(1));

        assertThat(ingesting.requestedGroups()).containsExactly("preview");
    }

    @Test
    void keepsThePlanOfTheDeliveryThatDecidedFirst() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.ingest(media);
        Media decided = ingesting.now(media);
        ingesting.uploads.put(media.id().value(), Pictures.jpeg(30, 20));

        assertThat(ingesting.ingest(media)).isEqualTo(new Accepted(2));

        assertThat(ingesting.now(media)).isEqualTo(decided);
        assertThat(ingesting.requests.sent().subList(2, 4))
                .isEqualTo(ingesting.requests.sent().subList(0, 2));
    }

    @Test
    void doesNotRefuseLateWhatWasAccepted() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.ingest(media);
        ingesting.uploads.put(media.id().value(), new byte[0]);

        ingesting.ingest(media);

        assertThat(ingesting.now(media).status()).isEqualTo(MediaStatus.PROCESSING);
    }

    @ParameterizedTest
    @EnumSource(names = {"READY", "FAILED", "UNKNOWN"})
    void leavesAloneWhatHasEnded(MediaStatus status) {
        Media media = ingesting.store.put(
                MediaFixtures.processing().copy().status(status).build());
        ingesting.uploads.put(media.id().value(), PHOTOGRAPH);

        assertThat(ingesting.ingest(media)).isEqualTo(new AlreadyDecided());
        assertThat(ingesting.ingest(SampleUploads.awaitingUpload(media.id(), "image/jpeg")))
                .isEqualTo(new AlreadyDecided());

        assertThat(ingesting.now(media)).isEqualTo(media);
        assertThat(ingesting.uploads.contains(media.id().value())).isTrue();
        assertThat(ingesting.requests.sent()).isEmpty();
    }

    /** The client uploads after the media item was given up. */
    @ParameterizedTest
    @ValueSource(strings = {Failure.UPLOAD_EXPIRED, Failure.OVERDUE})
    void beginsAfterAllWithBytesThatComeLate(String code) {
        Media media = ingesting.store.put(MediaFixtures.failed(code, MediaFixtures.awaitingUpload()));
        ingesting.uploads.put(media.id().value(), PHOTOGRAPH);

        assertThat(ingesting.ingest(media)).isEqualTo(new Accepted(2));

        assertThat(ingesting.now(media).status()).isEqualTo(MediaStatus.PROCESSING);
        assertThat(ingesting.now(media).failure()).isNull();
        assertThat(ingesting.now(media).progress().announcedAt()).isNull();
    }

    @Test
    void deletesTheBytesOfADeletedItem() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.store.put(MediaFixtures.tombstone(media));

        assertThat(ingesting.ingest(ingesting.now(media))).isEqualTo(new Erased());

        assertThat(ingesting.uploads.contains(media.id().value())).isFalse();
        assertThat(ingesting.now(media).status()).isEqualTo(MediaStatus.DELETED);
    }

    @Test
    void deletesTheBytesOfAnItemThatIsDeletedMeanwhile() {
        Media media = ingesting.uploaded(PHOTOGRAPH);
        ingesting.uploads.beforeOpen(() -> ingesting.store.put(MediaFixtures.tombstone(media)));

        assertThat(ingesting.ingest(media)).isEqualTo(new Erased());

        assertThat(ingesting.uploads.contains(media.id().value())).isFalse();
        assertThat(ingesting.requests.sent()).isEmpty();
    }

    @Test
    void deletesTheBytesOfAnItemThatIsGoneMeanwhile() {
        Media media = MediaFixtures.awaitingUpload();
        ingesting.uploads.put(media.id().value(), PHOTOGRAPH);

        assertThat(ingesting.ingest(media)).isEqualTo(new Erased());

        assertThat(ingesting.uploads.contains(media.id().value())).isFalse();
    }
}
