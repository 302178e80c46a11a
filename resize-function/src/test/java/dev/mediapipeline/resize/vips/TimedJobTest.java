package dev.mediapipeline.resize.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionSpec;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TimedJobTest {
    private final AtomicBoolean stuck = new AtomicBoolean();

    private TimedJob job(Duration limit) {
        return new TimedJob(limit, () -> stuck.set(true));
    }

    @Test
    void passesOnWhatTheWorkThrows() {
        var error = new OutOfMemoryError("made up");

        assertThatThrownBy(() -> job(Duration.ofSeconds(60)).run(deadline -> {
                    throw error;
                }))
                .isSameAs(error);
    }

    @Test
    void endsAPipelineBetweenItsRows() {
        var refusal = catchThrowableOfType(
                PermanentException.class,
                () -> job(Duration.ofMillis(200)).run(deadline -> {
                    while (true) {
                        try (var noise = endlessNoise()) {
                            deadline.stops(noise).inMemory().close();
                        }
                    }
                }));

        assertThat(refusal.failure().code()).isEqualTo(Failure.TOO_COMPLEX);
        assertThat(stuck).isFalse();
    }

    /** Takes minutes. */
    private static Image endlessNoise() {
        return new Operation("gaussnoise")
                .with("width", 100)
                .with("height", 10_000_000)
                .image(VipsRendererTest.VIPS);
    }

    @Test
    void saysWhenTheWorkCannotBeStopped() {
        var end = new CountDownLatch(1);
        try {
            var refusal = catchThrowableOfType(
                    PermanentException.class, () -> job(Duration.ofMillis(10)).run(deadline -> await(end)));

            assertThat(refusal.failure().code()).isEqualTo(Failure.TOO_COMPLEX);
            assertThat(stuck).isTrue();
        } finally {
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void storesNothingAfterTheDeadline() {
        var accepted = new AtomicInteger();
        var renderer =
                new VipsRenderer(VipsRendererTest.VIPS, 10_000_000, Duration.ofMillis(300), () -> stuck.set(true));
        var photograph = Pictures.encoded("png", Pictures.redAndBlue(3000, 3000, BufferedImage.TYPE_INT_RGB));
        var specs = List.of(
                new RenditionSpec("large", ImageFormat.AVIF, 3000, null, 80),
                new RenditionSpec("small", ImageFormat.JPEG, 30, null, 80));

        var refusal = catchThrowableOfType(
                PermanentException.class,
                () -> renderer.render(
                        Pictures.direct(photograph),
                        specs,
                        (spec, width, height, encoded) -> accepted.incrementAndGet()));

        assertThat(refusal.failure().code()).isEqualTo(Failure.TOO_COMPLEX);
        assertThat(refusal.failure().detail()).contains("took longer than");
        assertThat(accepted).hasValue(0);
    }
}
