package dev.mediapipeline.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract of every way to send resize requests. */
public abstract class ResizeRequestsContractTest {
    private static final RenditionGroup GROUP =
            new RenditionGroup("preview", List.of(new RenditionSpec("w320", ImageFormat.WEBP, 320, null, 80)));

    protected abstract ResizeRequests requests();

    /** Receives the requests at the other end; waits for at least this number. */
    protected abstract List<ResizeRequested> arrived(int expected);

    /** This number of requests, each for another media item. */
    public static List<ResizeRequested> some(int number) {
        return Stream.generate(MediaId::random)
                .limit(number)
                .map(id -> new ResizeRequested(1, id, "correlation-1", "etag1", GROUP))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 23})
    void sendsEveryRequestAsItIs(int number) {
        List<ResizeRequested> sent = some(number);

        requests().send(sent);

        assertThat(arrived(number)).containsExactlyInAnyOrderElementsOf(sent);
    }

    @Test
    void sendsNothingWhenThereIsNothing() {
        requests().send(List.of());

        assertThat(arrived(0)).isEmpty();
    }
}
