package dev.mediapipeline.bench.resize;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mediapipeline.media.RenditionSpec;
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
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Does a job of resize-function's renderer for each line {@code <operation> <file>} of standard input and responds
 * {@code <milliseconds> <bytes>}. {@code out <folder>} saves every rendition from then on.
 */
final class RenderServer {
    private final VipsRenderer renderer;
    private String file = "";
    private ByteBuffer photograph = ByteBuffer.allocate(0);
    private @Nullable Path folder;

    private RenderServer(Path libraries) {
        renderer = new VipsRenderer(
                new Vips(libraries, 1), Integer.MAX_VALUE, Duration.ofMinutes(1), () -> System.exit(1));
    }

    /** Takes the folder with libvips. */
    public static void main(String[] arguments) throws IOException {
        var server = new RenderServer(Path.of(arguments[0]));
        System.out.println("ready");
        var lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            System.out.println(server.respond(line.split(" ", 2)));
        }
    }

    private String respond(String[] line) {
        try {
            if (line[0].equals("out")) {
                folder = Path.of(line[1]);
                return "0 0";
            }
            if (!line[1].equals(file)) {
                file = line[1];
                var content = Files.readAllBytes(Path.of(file));
                photograph =
                        ByteBuffer.allocateDirect(content.length).put(content).flip();
            }
            var start = System.nanoTime();
            var bytes = new AtomicLong();
            for (var renditions : RenderJobs.of(line[0])) {
                renderer.render(photograph.duplicate(), renditions, (spec, _, _, encoded) -> {
                    bytes.addAndGet(encoded.remaining());
                    save(spec, encoded);
                });
            }
            return String.format(Locale.ROOT, "%.3f %d", (System.nanoTime() - start) / 1e6, bytes.get());
        } catch (IOException | RuntimeException e) {
            return "error " + e;
        }
    }

    private void save(RenditionSpec spec, ByteBuffer encoded) {
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
}
