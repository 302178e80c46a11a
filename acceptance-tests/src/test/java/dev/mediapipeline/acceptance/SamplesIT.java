package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.acceptance.image.EmbeddedMetadata;
import dev.mediapipeline.acceptance.image.Picture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that the renditions of real photographs look like the photographs. */
@ExtendWith(LocalPipeline.class)
class SamplesIT {
    private static final Path SAMPLES = Path.of(System.getProperty("project.directory"), "samples");

    /** In dB; the reference is scaled with another filter and never compressed. Different pictures stay below 15. */
    private static final double ALIKE = 27;

    private final MediaApi api;

    @TempDir
    private Path folder = Path.of("");

    SamplesIT(LocalPipeline.Running pipeline) {
        api = pipeline.api();
    }

    static List<Path> photographs() throws IOException {
        try (var files = Files.list(SAMPLES)) {
            return files.filter(file -> file.toString().endsWith(".jpg"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("photographs")
    void lookLikeThePhotograph(Path photograph) throws IOException, InterruptedException {
        JsonNode media = api.ended(api.uploaded(photograph, "image/jpeg"));
        Picture original = Picture.read(photograph);

        assertThat(media.path("status").asText()).isEqualTo("READY");
        assertThat(media.path("renditions")).hasSize(8);
        for (JsonNode rendition : media.path("renditions")) {
            String url = rendition.path("url").asText();
            Path file =
                    api.fetched(url, folder.resolve(url.replaceAll("\\?.*", "").replaceAll(".*/", "")));
            Picture picture = Picture.read(file);

            assertThat(EmbeddedMetadata.of(file)).isEmpty();
            assertThat(picture.width()).isEqualTo(rendition.path("width").asInt());
            assertThat(picture.height()).isEqualTo(rendition.path("height").asInt());
            if (!rendition.path("name").asText().equals("square")) {
                assertThat(picture.psnr(original.scaledTo(picture.width(), picture.height())))
                        .as("%s: likeness of %s", photograph.getFileName(), file.getFileName())
                        .isGreaterThan(ALIKE);
            }
        }
    }
}
