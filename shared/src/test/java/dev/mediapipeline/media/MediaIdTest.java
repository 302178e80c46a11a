package dev.mediapipeline.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaIdTest {
    @Test
    void aNewIdIsReadBack() {
        MediaId id = MediaId.random();

        assertThat(MediaId.parse(id.value())).contains(id);
        assertThat(id).hasToString(id.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "red+flower.jpg",
                "../7f33746b-21ce-404e-ae02-57296eb62325",
                "7F33746B-21CE-404E-AE02-57296EB62325",
                "7f33746b-21ce-404e-ae02-57296eb62325\n",
                "7f33746b21ce404eae0257296eb62325"
            })
    void refusesWhatIsNoId(String text) {
        assertThat(MediaId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new MediaId(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
