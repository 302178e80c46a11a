package dev.mediapipeline.event.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.ResizeRequested;
import dev.mediapipeline.media.ImageFormat;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.RenditionGroup;
import dev.mediapipeline.media.RenditionSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResizeRequestedTest {
    private static final ContractSchema SCHEMA = ContractSchema.of("resize-requested");
    private static final String SAMPLE = ContractSchema.sample("v1", "resize-requested");
    private static final ResizeRequested EVENT = new ResizeRequested(
            1,
            new MediaId("7f33746b-21ce-404e-ae02-57296eb62325"),
            "c1aa19ce-c799-444b-a53e-bb64d5c1d1c2",
            "aea3c26163ef49279f0415e27dff404d",
            new RenditionGroup(
                    "preview",
                    List.of(
                            new RenditionSpec("square", ImageFormat.JPEG, 200, 200, 80),
                            new RenditionSpec("w320", ImageFormat.WEBP, 320, null, 80))));

    @Test
    void theStoredSampleKeepsToTheContractAndIsRead() {
        SCHEMA.check(SAMPLE);
        assertThat(EventJson.read(SAMPLE, ResizeRequested.class)).isEqualTo(EVENT);
    }

    @Test
    void whatIsWrittenHasNoFieldThatTheSampleHasNot() {
        assertThat(EventJson.read(EventJson.write(EVENT), JsonNode.class))
                .isEqualTo(EventJson.read(SAMPLE, JsonNode.class));
    }

    @Test
    void whatIsWrittenKeepsToTheContractAndIsReadBack() {
        String json = EventJson.write(EVENT);

        SCHEMA.check(json);
        assertThat(json).as("a question about a group is no property").doesNotContain("known");
        assertThat(EventJson.read(json, ResizeRequested.class)).isEqualTo(EVENT);
    }

    @Test
    void readsAnEventOfALaterVersion() {
        ResizeRequested later =
                EventJson.read(ContractSchema.sample("next", "resize-requested"), ResizeRequested.class);

        assertThat(later.schemaVersion()).isEqualTo(2);
        assertThat(later.mediaId()).isEqualTo(EVENT.mediaId());
        assertThat(later.group().renditions().getFirst())
                .isEqualTo(EVENT.group().renditions().getFirst());
        assertThat(later.group().renditions().getLast().format()).isEqualTo(ImageFormat.UNKNOWN);
    }

    @Test
    void refusesATextThatIsNoSuchEvent() {
        assertThatThrownBy(() -> EventJson.read("{\"mediaId\": \"../etc\"}", ResizeRequested.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not a ResizeRequested");
    }

    @Test
    void theContractRefusesAWidthOfZero() {
        assertThatThrownBy(() -> SCHEMA.check(SAMPLE.replace("\"width\": 320", "\"width\": 0")))
                .isInstanceOf(AssertionError.class);
    }
}
