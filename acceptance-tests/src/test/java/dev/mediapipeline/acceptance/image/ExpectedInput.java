package dev.mediapipeline.acceptance.image;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.mediapipeline.acceptance.image.Picture.Colour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expected outcome for a generated image.
 *
 * @param contentType the declaration of a client that knows only the file's name
 * @param reason absent unless the status is {@code FAILED}
 * @param width pixels, upright
 * @param quadrants the true colours: top left, top right, bottom left, bottom right
 * @param tolerance the maximum deviation of a rendition's channel
 */
public record ExpectedInput(
        String file,
        String contentType,
        String status,
        @Nullable String reason,
        int width,
        int height,
        int pages,
        double tolerance,
        @Nullable List<List<Double>> quadrants) {

    /** All images in a folder written by the generator. */
    public static List<ExpectedInput> in(Path folder) throws IOException {
        var mapper = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        JsonNode files =
                mapper.readTree(folder.resolve("expected.json").toFile()).path("files");
        return files.valueStream()
                .map(file -> mapper.convertValue(file, ExpectedInput.class))
                .toList();
    }

    /** The true colours. */
    public List<Colour> colours() {
        return quadrants == null
                ? List.of()
                : quadrants.stream()
                        .map(channels -> new Colour(channels.get(0), channels.get(1), channels.get(2)))
                        .toList();
    }

    @Override
    public String toString() {
        return file;
    }
}
