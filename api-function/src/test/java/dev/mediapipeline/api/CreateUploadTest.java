package dev.mediapipeline.api;

import static dev.mediapipeline.api.SampleMedia.BYTES;
import static dev.mediapipeline.api.SampleMedia.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.http.Problem;
import dev.mediapipeline.http.ProblemException;
import dev.mediapipeline.media.Declaration;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CreateUploadTest {
    private final InMemoryMediaRegistry registry = new InMemoryMediaRegistry();
    private final InMemoryOriginals originals = new InMemoryOriginals();
    private final CreateUpload createUpload = new CreateUpload(
            registry,
            originals,
            new UploadPolicy(50_000_000),
            Duration.ofMinutes(15),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static Declaration of(byte[] photograph) {
        return new Declaration(null, "image/jpeg", photograph.length, null);
    }

    private Media registered() {
        assertThat(registry.all()).hasSize(1);
        return registry.all().iterator().next();
    }

    @Test
    void registersWhatItGrants() {
        var granted = createUpload.grant(SampleMedia.declaration(), "correlation-1");

        assertThat(registered()).isEqualTo(granted.media());
        assertThat(registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
        assertThat(registered().owner()).isEqualTo(new Owner("local"));
        assertThat(registered().correlationId()).isEqualTo("correlation-1");
        assertThat(registered().declaration()).isEqualTo(SampleMedia.declaration());
        assertThat(registered().createdAt()).isEqualTo(NOW);
        assertThat(registered().deadline()).isEqualTo(NOW.plusSeconds(900));
        assertThat(originals.upload(granted.upload().url(), granted.upload().headers(), BYTES))
                .isTrue();
    }

    @Test
    void givesEveryUploadItsOwnId() {
        createUpload.grant(SampleMedia.declaration(), "correlation-1");
        createUpload.grant(SampleMedia.declaration(), "correlation-1");

        assertThat(registry.all()).hasSize(2);
    }

    @Test
    void registersWhatItStores() {
        Media media = createUpload.store(SampleMedia.declaration(), "correlation-1", BYTES);

        assertThat(registered()).isEqualTo(media);
        assertThat(originals.of(media.id())).contains(BYTES);
    }

    @Test
    void storesFourMebibytes() {
        byte[] largest = new byte[4 * 1024 * 1024];

        Media media = createUpload.store(of(largest), "correlation-1", largest);

        assertThat(originals.of(media.id())).contains(largest);
    }

    @Test
    void refusesOneByteMoreAndNamesTheOtherWay() {
        byte[] tooLarge = new byte[4 * 1024 * 1024 + 1];

        assertThatThrownBy(() -> createUpload.store(of(tooLarge), "correlation-1", tooLarge))
                .isInstanceOfSatisfying(ProblemException.class, problem -> {
                    assertThat(problem.problem()).isEqualTo(Problem.TOO_LARGE);
                    assertThat(problem.detail()).contains("4194304", "application/json");
                });

        assertThat(registry.all()).isEmpty();
    }

    @Test
    void registersNothingThatItRefuses() {
        var declaration = new Declaration(null, "image/tiff", BYTES.length, null);

        assertThatThrownBy(() -> createUpload.grant(declaration, "correlation-1"))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> createUpload.store(declaration, "correlation-1", BYTES))
                .isInstanceOf(ProblemException.class);

        assertThat(registry.all()).isEmpty();
    }

    @Test
    void leavesTheItemWaitingWhenThePhotographCannotBeStored() {
        originals.breakDown();

        assertThatThrownBy(() -> createUpload.store(SampleMedia.declaration(), "correlation-1", BYTES))
                .isInstanceOf(TransientException.class);

        assertThat(registered().status()).isEqualTo(MediaStatus.AWAITING_UPLOAD);
    }
}
