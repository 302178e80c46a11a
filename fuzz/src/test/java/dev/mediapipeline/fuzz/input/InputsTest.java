package dev.mediapipeline.fuzz.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.ImageFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InputsTest {
    private static final int COUNT = 100;

    @ParameterizedTest
    @EnumSource(value = ImageFormat.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void theSeedAndTheNumberDecideAnInput(ImageFormat format) throws IOException {
        var inputs = inputs(format, 1);
        var again = inputs(format, 1);

        for (long number = COUNT - 1; number >= 0; number--) {
            assertThat(again.make(number)).isEqualTo(inputs.make(number));
        }
    }

    @ParameterizedTest
    @EnumSource(value = ImageFormat.class, names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void inputsDifferByNumberAndBySeed(ImageFormat format) throws IOException {
        var different = new HashSet<String>();
        for (long number = 0; number < COUNT; number++) {
            different.add(Arrays.toString(inputs(format, 1).make(number)));
            different.add(Arrays.toString(inputs(format, 2).make(number)));
        }

        assertThat(different).hasSizeGreaterThan(COUNT);
    }

    @Test
    void theFirstInputsAreTheCorpus() throws IOException {
        assertThat(inputs(ImageFormat.AVIF, 1).make(0)).isEqualTo(Files.readAllBytes(Path.of("corpus/alpha.avif")));
    }

    @Test
    void checksumsOfPngAreRepaired() throws IOException {
        byte[] png = Files.readAllBytes(Path.of("corpus/colour.png"));
        byte[] changed = png.clone();
        var chunks = Grammar.PNG.parts(png);
        int crcOfHeader = chunks.get(0).bytes().length + chunks.get(1).bytes().length - 1;
        changed[crcOfHeader] ^= 1;

        assertThat(PngChecksums.repair(changed)).isEqualTo(png);
    }

    private static Inputs inputs(ImageFormat format, long seed) throws IOException {
        return new Inputs(format, Corpus.in(List.of(Path.of("corpus"))).of(format), seed);
    }
}
