package dev.mediapipeline.ingest;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.mediapipeline.media.ImageFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupTemplateTest {
    private static final RenditionTemplate W800 = new RenditionTemplate("w800", 800, null);

    @Test
    void refusesAGroupThatMakesNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> group("web", List.of(), ImageFormat.JPEG));
        assertThatIllegalArgumentException().isThrownBy(() -> new GroupTemplate("web", List.of(W800), Map.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new RenditionPlanner(List.of()));
    }

    @Test
    void refusesAFormatThatCannotBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group("web", List.of(W800), ImageFormat.GIF))
                .withMessageContaining("'web'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "large-web", "a/b", "a.b"})
    void refusesAGroupNameThatTheStoreCannotKeep(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> group(name, List.of(W800), ImageFormat.JPEG))
                .withMessageContaining("'" + name + "'");
    }

    private static GroupTemplate group(String name, List<RenditionTemplate> renditions, ImageFormat format) {
        return new GroupTemplate(name, renditions, Map.of(format, 80));
    }
}
