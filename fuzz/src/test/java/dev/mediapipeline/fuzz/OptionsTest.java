package dev.mediapipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mediapipeline.media.ImageFormat;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void withoutArgumentsAllIsTriedForAMinute() {
        var options = parse();

        assertThat(options.seed()).isEqualTo(5);
        assertThat(options.formats()).isEqualTo(ImageFormat.KNOWN);
        assertThat(options.parts()).containsExactly("header", "render");
        assertThat(options.time()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void readsEveryOption() {
        var options = parse(
                "--seed", "9", "--minutes", "0.5", "--format", "png", "--only", "header", "--start", "3", "a.png");

        assertThat(options.seed()).isEqualTo(9);
        assertThat(options.start()).isEqualTo(3);
        assertThat(options.time()).isEqualTo(Duration.ofSeconds(30));
        assertThat(options.formats()).containsExactly(ImageFormat.PNG);
        assertThat(options.parts()).containsExactly("header");
        assertThat(options.files()).containsExactly(Path.of("a.png"));
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertRefused("--seed needs a value.", "--seed");
        assertRefused("--seed takes a number, not x.", "--seed", "x");
        assertRefused("There is no option --speed.", "--speed", "1");
        assertRefused("--only takes header or render, not all.", "--only", "all");
        assertRefused("--format takes jpeg, png, webp, gif or avif, not bmp.", "--format", "bmp");
    }

    private static void assertRefused(String message, String... arguments) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static Options parse(String... arguments) {
        return Options.parse(List.of(arguments), 5);
    }
}
