package dev.mediapipeline.resize.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.failure.PermanentException;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.Media;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.life.MediaStore;
import dev.mediapipeline.resize.Renderer;
import dev.mediapipeline.resize.Resizing;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Snapshot;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResizePrimingTest {
    private final Resizing resizing = new Resizing();
    private final List<String> done = new ArrayList<>();

    /** The real renderer, which records the renditions that it encoded. */
    private final class Rendering implements Renderer {
        @Override
        public void render(ByteBuffer source, List<RenditionSpec> specs, Sink sink) {
            Resizing.RENDERER.render(source, specs, (spec, width, height, encoded) -> {
                done.add("%s %dx%d".formatted(spec.format(), width, height));
                sink.accept(spec, width, height, encoded);
            });
        }

        @Override
        public String engine() {
            return Resizing.RENDERER.engine();
        }
    }

    private void primed() {
        var snapshot = new Snapshot();
        var steps = ResizePriming.steps(
                (event, response, context) -> done.add(new String(event.readAllBytes(), StandardCharsets.UTF_8)),
                new Rendering(),
                (id, etag) -> {
                    done.add("asked for " + id);
                    throw new PermanentException(new Failure(Failure.SOURCE_MISSING, "it is not there"));
                },
                noting(resizing.store),
                Resizing.CLOCK);
        Priming.register(snapshot, steps, () -> {});
        snapshot.take();
    }

    private MediaStore noting(MediaStore store) {
        return (MediaStore) Proxy.newProxyInstance(
                MediaStore.class.getClassLoader(), new Class<?>[] {MediaStore.class}, (proxy, method, arguments) -> {
                    done.add(arguments[0].getClass().getSimpleName());
                    return method.invoke(store, arguments);
                });
    }

    @Test
    void doesWhatAnInvocationDoes() {
        primed();

        assertThat(done)
                .containsExactly(
                        "{\"Records\": []}",
                        "JPEG 8x8",
                        "WEBP 8x8",
                        "asked for 00000000-0000-4000-8000-000000000000",
                        "Release");
    }

    @Test
    void changesNoItem() {
        Media before = resizing.now();

        primed();

        assertThat(resizing.now()).isEqualTo(before);
    }
}
