package dev.mediapipeline.bench.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.resize.Renderer;
import dev.mediapipeline.resize.vips.Vips;
import dev.mediapipeline.resize.vips.VipsRenderer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does one job of resize-function's renderer for each line {@code <operation> <file>} of standard input, and answers
 * {@code <milliseconds> <bytes>}. {@code out <folder>} keeps what is made from then on, {@code out -} no longer.
 */
public final class RenderServer {
    private static final long MAX_PIXELS = 100_000_000;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final Renderer renderer;
    private final Map<String, ByteBuffer> photographs = new HashMap<>();
    private @Nullable Path folder;

    private RenderServer(Path libraries) {
        renderer = new VipsRenderer(new Vips(libraries, 1), MAX_PIXELS, LIMIT, () -> System.exit(1));
    }

    /** Takes the folder that holds libvips. */
    public static void main(String[] arguments) throws IOException {
        var server = new RenderServer(Path.of(arguments[0]));
        System.out.println("ready " + server.renderer.engine());
        var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(server.answer(line.split(" ", 2)));
        }
    }

    private String answer(String[] line) {
        try {
            if (line[0].equals("out")) {
                folder = line[1].equals("-") ? null : Path.of(line[1]);
                return "0 0";
            }
            var photograph = photographs.computeIfAbsent(line[1], RenderServer::read);
            var start = System.nanoTime();
            long bytes = 0;
            for (var renditions : RenderJobs.of(line[0])) {
                var made = new long[1];
                renderer.render(photograph.duplicate(), renditions, (spec, width, height, encoded) -> {
                    made[0] += encoded.remaining();
                    keep(spec, encoded);
                });
                bytes += made[0];
            }
            return String.format(Locale.ROOT, "%.3f %d", (System.nanoTime() - start) / 1e6, bytes);
        } catch (RuntimeException e) {
            return "error " + e;
        }
    }

    private void keep(RenditionSpec spec, ByteBuffer encoded) {
        if (folder != null) {
            var bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            try {
                Files.write(folder.resolve(spec.name() + "." + spec.format().extension()), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static ByteBuffer read(String file) {
        try {
            var bytes = Files.readAllBytes(Path.of(file));
            return ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
