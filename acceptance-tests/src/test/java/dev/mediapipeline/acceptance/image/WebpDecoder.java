package dev.mediapipeline.acceptance.image;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Decodes WebP with libwebp as WebAssembly in a Node process, since the JDK cannot. (With TwelveMonkeys 3.14.0, colours
 * of lossy pictures drift from the top left to the bottom right, by up to 40 of 255.)
 */
final class WebpDecoder {
    private static final WebpDecoder INSTANCE = new WebpDecoder();

    private final BufferedWriter questions;
    private final BufferedReader responses;

    private WebpDecoder() {
        try {
            Process node = new ProcessBuilder("node", "decode.mjs")
                    .directory(
                            Path.of(System.getProperty("generator.directory")).toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            questions = node.outputWriter(StandardCharsets.UTF_8);
            responses = node.inputReader(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("Node did not start", e);
        }
    }

    /** The picture as a PNG file. */
    static synchronized Path decoded(Path webp) throws IOException {
        INSTANCE.questions.write(webp.toAbsolutePath() + "\n");
        INSTANCE.questions.flush();
        String response = INSTANCE.responses.readLine();
        if (response == null || response.startsWith("!")) {
            throw new IOException("%s cannot be decoded: %s".formatted(webp, response));
        }
        return Path.of(response);
    }
}
