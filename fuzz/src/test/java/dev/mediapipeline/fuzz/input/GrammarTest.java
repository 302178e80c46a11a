package dev.mediapipeline.fuzz.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GrammarTest {
    private static final Path CORPUS = Path.of("corpus");

    @ParameterizedTest
    @EnumSource(value = ImageFormat.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void partsJoinedAreTheFile(ImageFormat format) throws IOException {
        for (byte[] image : Corpus.in(List.of(CORPUS)).of(format)) {
            assertJoins(Grammar.of(format), image);
        }
    }

    @ParameterizedTest
    @EnumSource
    void partsJoinedAreTheFileWhateverItHolds(Grammar grammar) {
        var random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            byte[] bytes = new byte[random.nextInt(100)];
            random.nextBytes(bytes);
            assertJoins(grammar, bytes);
        }
    }

    @Test
    void dividesPngIntoChunks() throws IOException {
        assertThat(types(Grammar.PNG.parts(read("signals.png")), 4))
                .startsWith("", "IHDR", "gAMA", "cHRM", "cICP", "eXIf", "IDAT");
    }

    @Test
    void dividesJpegIntoSegmentsAndScans() throws IOException {
        var parts = Grammar.JPEG.parts(read("baseline.jpg"));

        assertThat(parts.getFirst().bytes()).containsExactly(0xff, 0xd8);
        assertThat(parts.getLast().bytes()).containsExactly(0xff, 0xd9);
        assertThat(parts.get(parts.size() - 3).bytes()).startsWith(0xff, 0xda);
    }

    @Test
    void dividesWebpIntoChunksWithinChunks() throws IOException {
        var riff = Grammar.WEBP.parts(read("animated.webp")).getFirst();
        var chunks = Grammar.WEBP.parts(riff.body());

        assertThat(types(chunks, 0)).containsExactly("VP8X", "ANIM", "ANMF", "ANMF", "ANMF");
        assertThat(types(Grammar.WEBP.parts(chunks.getLast().body()), 0)).containsExactly("VP8 ");
    }

    @Test
    void dividesGifIntoBlocks() throws IOException {
        var parts = Grammar.GIF.parts(read("animated.gif"));

        assertThat(parts.stream().filter(part -> part.bytes()[0] == 0x2c)).hasSize(3);
        assertThat(parts.getLast().bytes()).containsExactly(0x3b);
    }

    @Test
    void dividesAvifIntoBoxesWithinBoxes() throws IOException {
        var boxes = Grammar.AVIF.parts(read("alpha.avif"));
        var meta = Grammar.AVIF.parts(boxes.get(1).body());
        var properties =
                Grammar.AVIF.parts(meta.get(types(meta, 4).indexOf("iprp")).body());

        assertThat(types(boxes, 4)).containsExactly("ftyp", "meta", "mdat");
        assertThat(types(meta, 4)).contains("hdlr", "pitm", "iloc", "iinf", "iprp");
        assertThat(types(properties, 4)).containsExactly("ipco", "ipma");
    }

    @ParameterizedTest
    @EnumSource
    void aPartWithTheSameBodySaysTheSameLength(Grammar grammar) throws IOException {
        for (byte[] image : Corpus.in(List.of(CORPUS)).of(ImageFormat.valueOf(grammar.name()))) {
            for (var part : grammar.parts(image)) {
                // In a GIF, only the first of several sub-blocks has a known length.
                if (grammar != Grammar.GIF) {
                    assertThat(part.withBody(part.body()).bytes()).isEqualTo(part.bytes());
                }
            }
        }
    }

    private static void assertJoins(Grammar grammar, byte[] bytes) {
        assertThat(Bytes.ofParts(grammar.parts(bytes))).isEqualTo(bytes);
    }

    private static List<String> types(List<Part> parts, int at) {
        return parts.stream()
                .map(part -> part.length().size() == 0 ? "" : new String(part.bytes(), at, 4, ISO_8859_1))
                .toList();
    }

    private static byte[] read(String file) throws IOException {
        return Files.readAllBytes(CORPUS.resolve(file));
    }
}
