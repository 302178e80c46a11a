package dev.mediapipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import dev.mediapipeline.media.Source;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenditionPlannerTest {
    private static final RenditionPlanner DEFAULT = new RenditionPlanner(SampleUploads.TEMPLATES);

    private static Source source(int width, int height) {
        return new Source("etag1", "00", 1234, ImageFormat.PNG, width, height, 1);
    }

    /** The renditions of one group and format, by name and size. */
    private static List<String> planned(int width, int height, int group, ImageFormat format) {
        return DEFAULT.plan(source(width, height)).get(group).renditions().stream()
                .filter(spec -> spec.format() == format)
                .map(spec -> "%s %dx%s".formatted(spec.name(), spec.width(), spec.height()))
                .toList();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neitherEnlargesNorRepeatsNorForgetsAFormat(int seed) {
        var random = new Random(seed);
        int width = pixels(random);
        int height = pixels(random);
        List<RenditionTemplate> templates = templates(random);
        var qualities = Map.of(ImageFormat.JPEG, 80, ImageFormat.WEBP, 75, ImageFormat.AVIF, 50);
        var planner = new RenditionPlanner(List.of(new GroupTemplate("web", templates, qualities)));

        RenditionGroup group = planner.plan(source(width, height)).getFirst();

        assertThat(group.renditions()).allSatisfy(spec -> {
            assertThat(spec.width()).isLessThanOrEqualTo(width);
            assertThat(spec.height() == null ? 1 : spec.height()).isLessThanOrEqualTo(height);
        });
        assertThat(group.renditions().stream()
                        .map(spec -> List.of(spec.format(), spec.width(), String.valueOf(spec.height()))))
                .doesNotHaveDuplicates();
        Map<ImageFormat, Long> perFormat = group.renditions().stream()
                .collect(Collectors.groupingBy(RenditionSpec::format, Collectors.counting()));
        assertThat(perFormat).containsOnlyKeys(qualities.keySet());
        assertThat(perFormat.values()).allSatisfy(count -> assertThat(count).isBetween(1L, (long) templates.size()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    private static List<RenditionTemplate> templates(Random random) {
        return IntStream.rangeClosed(1, random.nextInt(1, 7))
                .mapToObj(number -> new RenditionTemplate(
                        "r" + number, pixels(random), random.nextBoolean() ? pixels(random) : null))
                .toList();
    }

    /** Small numbers as often as large ones. */
    private static int pixels(Random random) {
        return random.nextInt(1, random.nextBoolean() ? 10 : 3001);
    }

    @Test
    void plansEverySizeOfALargeSourceInEveryFormat() {
        List<RenditionGroup> plan = DEFAULT.plan(source(4000, 3000));

        assertThat(plan).extracting(RenditionGroup::name).containsExactly("preview", "web");
        for (ImageFormat format : List.of(ImageFormat.JPEG, ImageFormat.WEBP)) {
            assertThat(planned(4000, 3000, 0, format)).containsExactly("square 200x200", "w320 320xnull");
            assertThat(planned(4000, 3000, 1, format)).containsExactly("w800 800xnull", "w1600 1600xnull");
        }
        assertThat(plan.getFirst().renditions())
                .allSatisfy(spec -> assertThat(spec.quality()).isEqualTo(spec.format() == ImageFormat.JPEG ? 80 : 75));
    }

    @Test
    void makesASmallerSourceOncePerFormat() {
        assertThat(planned(500, 400, 1, ImageFormat.JPEG)).containsExactly("w800 500xnull");
        assertThat(planned(500, 400, 1, ImageFormat.WEBP)).containsExactly("w800 500xnull");
    }

    @Test
    void makesASourceOfExactlyTheSizeOnce() {
        assertThat(planned(800, 600, 1, ImageFormat.JPEG)).containsExactly("w800 800xnull");
    }

    @Test
    void cropsASmallSourceToWhatItHas() {
        assertThat(planned(500, 100, 0, ImageFormat.JPEG)).containsExactly("square 200x100", "w320 320xnull");
        assertThat(planned(100, 500, 0, ImageFormat.JPEG)).containsExactly("square 100x200", "w320 100xnull");
    }

    @Test
    void makesATinySourceOnceAndWhole() {
        assertThat(planned(90, 60, 0, ImageFormat.JPEG)).containsExactly("square 90xnull");
    }
}
