package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.acceptance.image.EmbeddedMetadata;
import dev.mediapipeline.acceptance.image.ExpectedInput;
import dev.mediapipeline.acceptance.image.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that every generated image ends as expected, with renditions that show the same picture. */
@ExtendWith(LocalPipeline.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedInputsIT {
    private static final Path INPUTS = Path.of(System.getProperty("inputs.directory"));

    private final MediaApi api;
    private final Map<String, String> mediaIds = new HashMap<>();

    @TempDir
    private Path renditions = Path.of("");

    GeneratedInputsIT(LocalPipeline.Running pipeline) {
        api = pipeline.api();
    }

    static List<ExpectedInput> inputs() throws IOException {
        return ExpectedInput.in(INPUTS).stream()
                .filter(input -> !"EMPTY".equals(input.reason()))
                .toList();
    }

    /** Uploads all of them at once, so that they compete in the queues. */
    @BeforeAll
    void uploadAll() throws IOException {
        for (ExpectedInput input : inputs()) {
            mediaIds.put(input.file(), api.uploaded(INPUTS.resolve(input.file()), input.contentType()));
        }
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void endsAsItShould(ExpectedInput input) throws IOException, InterruptedException {
        JsonNode media = api.ended(String.valueOf(mediaIds.get(input.file())));

        assertThat(media.path("status").asText()).isEqualTo(input.status());
        assertThat(media.path("reason").path("code").asText(null)).isEqualTo(input.reason());
        assertThat(media.path("fileName").asText()).isEqualTo(input.file());
        if (input.status().equals("READY")) {
            assertThat(media.path("source").path("width").asInt()).isEqualTo(input.width());
            assertThat(media.path("source").path("height").asInt()).isEqualTo(input.height());
            assertThat(media.path("source").path("pages").asInt()).isEqualTo(input.pages());
            showsTheSame(input, media.path("renditions"));
        }
    }

    private void showsTheSame(ExpectedInput input, JsonNode listed) throws IOException, InterruptedException {
        var expected = ExpectedRenditions.of(input.width(), input.height());
        assertThat(listed.valueStream().map(GeneratedInputsIT::key))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        for (JsonNode rendition : listed) {
            var size = expected.get(key(rendition));
            Path file = api.fetched(
                    rendition.path("url").asText(),
                    renditions.resolve(input.file()).resolve(fileName(rendition)));
            Picture picture = Picture.read(file);

            assertThat(new ExpectedRenditions.Size(picture.width(), picture.height()))
                    .as("%s: size of %s", input, key(rendition))
                    .isEqualTo(size);
            assertThat(file).hasSize(rendition.path("bytes").asLong());
            assertThat(EmbeddedMetadata.of(file))
                    .as("%s: metadata of %s", input, key(rendition))
                    .isEmpty();
            if (!rendition.path("name").asText().equals("square")) {
                hasTheColours(input, key(rendition), picture);
            }
        }
    }

    /** Checks the four colours by position: not rotated, mirrored or in another colour space. */
    private static void hasTheColours(ExpectedInput input, String rendition, Picture picture) {
        for (int quadrant = 0; quadrant < 4; quadrant++) {
            assertThat(picture.quadrants()
                            .get(quadrant)
                            .distance(input.colours().get(quadrant)))
                    .as(
                            "%s: quadrant %d of %s is %s instead of %s",
                            input,
                            quadrant,
                            rendition,
                            picture.quadrants().get(quadrant),
                            input.colours().get(quadrant))
                    .isLessThanOrEqualTo(input.tolerance());
        }
    }

    private static String fileName(JsonNode rendition) {
        return key(rendition).replace('/', '-').toLowerCase(Locale.ROOT).replaceAll("-(jpeg|webp)$", ".$1");
    }

    private static String key(JsonNode rendition) {
        return "%s/%s/%s"
                .formatted(
                        rendition.path("group").asText(),
                        rendition.path("name").asText(),
                        rendition.path("format").asText());
    }
}
