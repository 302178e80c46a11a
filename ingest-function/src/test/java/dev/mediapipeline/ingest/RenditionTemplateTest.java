package dev.mediapipeline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenditionTemplateTest {
    private static final RenditionTemplate W800 = new RenditionTemplate("w800", 800, null);

    @Test
    void readsAWidth() {
        assertThat(RenditionTemplate.parse("w800", "800")).isEqualTo(W800);
    }

    @Test
    void readsAWidthAndAHeightToFill() {
        assertThat(RenditionTemplate.parse("square", "200x100")).isEqualTo(new RenditionTemplate("square", 200, 100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "800x", "x800", "-1", "8e2", "800 x 600", "800X600", "1x2x3", "123456"})
    void saysHowASizeIsWritten(String size) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenditionTemplate.parse("w800", size))
                .withMessageContaining("'w800'")
                .withMessageContaining("'" + size + "'")
                .withMessageContaining("200x200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0x10", "10x0"})
    void refusesASizeWithoutPixels(String size) {
        assertThatIllegalArgumentException().isThrownBy(() -> RenditionTemplate.parse("w800", size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w 800", "w800,", "w800;", "a/b"})
    void hasANameThatThePlanCanStore(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RenditionTemplate.parse(name, "800"))
                .withMessageContaining("letters, digits");
    }
}
