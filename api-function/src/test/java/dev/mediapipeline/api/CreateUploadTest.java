package dev.mediapipeline.api;

import static dev.mediapipeline.api.SampleMedia.ADA;
import static dev.mediapipeline.api.SampleMedia.BOB;
import static dev.mediapipeline.api.SampleMedia.BYTES;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.life.Delete;
import dev.mediapipeline.media.life.InMemoryMediaStore;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class CreateUploadTest {
    private final MovingClock clock = new MovingClock(NOW);
    private final InMemoryMediaStore store = new InMemoryMediaStore();
    private final InMemoryOriginals originals = new InMemoryOriginals();
    private final CreateUpload createUpload =
            new CreateUpload(store, originals, new UploadPolicy(50_000_000), Duration.ofMinutes(15), clock);

    private static UploadOrder of(byte[] photograph) {
        return new UploadOrder(ADA, new Declaration(null, "image/jpeg", photograph.length, null), "correlation-1");
    }

    private Media registered() {
        assertThat(store.all()).hasSize(1);
        return store.all().iterator().next();
    }

    @Test
    void registersWhatItGrants() {
        var granted = createUpload.grant(MediaId.random(), SampleMedia.order());

        assertThat(registered()).isEqualTo(granted.media());
        assertThat(registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(registered().owner()).isEqualTo(ADA);
        assertThat(registered().correlationId()).isEqualTo("correlation-1");
        assertThat(registered().declaration()).isEqualTo(SampleMedia.declaration());
        assertThat(registered().createdAt()).isEqualTo(NOW);
        assertThat(registered().deadline()).isEqualTo(NOW.plusSeconds(900));
        assertThat(originals.upload(granted.upload().url(), granted.upload().headers(), BYTES))
                .isTrue();
    }

    @Test
    void goesOnWithTheItemOfAnEarlierTryAndWaitsAsLongAsTheNewGrant() {
        MediaId id = MediaId.random();
        Media first = createUpload.grant(id, SampleMedia.order()).media();
        clock.move(Duration.ofSeconds(60));

        var granted = createUpload.grant(id, new UploadOrder(ADA, SampleMedia.declaration(), "correlation-2"));

        assertThat(registered()).isEqualTo(granted.media());
        assertThat(registered().createdAt()).isEqualTo(first.createdAt());
        assertThat(registered().correlationId()).isEqualTo("correlation-1");
        assertThat(registered().deadline()).isEqualTo(NOW.plusSeconds(960));
    }

    @Test
    void storesWhatAnEarlierTryDidNot() {
        MediaId id = MediaId.random();
        originals.breakDown();
        assertThatThrownBy(() -> createUpload.store(id, SampleMedia.order(), BYTES))
                .isInstanceOf(TransientException.class);
        originals.recover();

        createUpload.store(id, SampleMedia.order(), BYTES);

        assertThat(originals.of(registered().id())).contains(BYTES);
    }

    @Test
    void storesNothingForAnItemThatWentOn() {
        Media media = SampleMedia.in(MediaStatus.PROCESSING, MediaId.random());
        store.put(media);

        assertThat(createUpload.store(media.id(), SampleMedia.order(), BYTES)).isEqualTo(media);

        assertThat(originals.of(media.id())).isEmpty();
    }

    @Test
    void doesNotBringBackWhatWasDeleted() {
        MediaId id = MediaId.random();
        createUpload.grant(id, SampleMedia.order());
        store.apply(new Delete(id, ADA, NOW, Duration.ZERO));

        for (Executable again : List.<Executable>of(
                () -> createUpload.grant(id, SampleMedia.order()),
                () -> createUpload.store(id, SampleMedia.order(), BYTES))) {
            assertThatThrownBy(again::execute)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            problem -> assertThat(problem.problem()).isEqualTo(Problem.NOT_FOUND));
        }

        assertThat(originals.of(id)).isEmpty();
    }

    @Test
    void takesNobodysItemForAnothersOrder() {
        MediaId id = MediaId.random();
        createUpload.grant(id, SampleMedia.order());
        var order = new UploadOrder(BOB, SampleMedia.declaration(), "correlation-2");

        assertThatThrownBy(() -> createUpload.grant(id, order)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void registersWhatItStores() {
        Media media = createUpload.store(MediaId.random(), SampleMedia.order(), BYTES);

        assertThat(registered()).isEqualTo(media);
        assertThat(originals.of(media.id())).contains(BYTES);
    }

    @Test
    void storesFourMebibytes() {
        byte[] largest = new byte[4 * 1024 * 1024];

        Media media = createUpload.store(MediaId.random(), of(largest), largest);

        assertThat(originals.of(media.id())).contains(largest);
    }

    @Test
    void refusesOneByteMoreAndNamesTheOtherWay() {
        byte[] tooLarge = new byte[4 * 1024 * 1024 + 1];

        assertThatThrownBy(() -> createUpload.store(MediaId.random(), of(tooLarge), tooLarge))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem()).isEqualTo(Problem.TOO_LARGE);
                    assertThat(problem.detail()).contains("4194304", "application/json");
                });

        assertThat(store.all()).isEmpty();
    }

    @Test
    void registersNothingThatItRefuses() {
        var order = new UploadOrder(ADA, new Declaration(null, "image/tiff", BYTES.length, null), "correlation-1");

        assertThatThrownBy(() -> createUpload.grant(MediaId.random(), order)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> createUpload.store(MediaId.random(), order, BYTES))
                .isInstanceOf(ProblemException.class);

        assertThat(store.all()).isEmpty();
    }

    @Test
    void leavesTheItemWaitingWhenThePhotographCannotBeStored() {
        originals.breakDown();

        assertThatThrownBy(() -> createUpload.store(MediaId.random(), SampleMedia.order(), BYTES))
                .isInstanceOf(TransientException.class);

        assertThat(registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
    }
}
