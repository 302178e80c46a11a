package dev.mediapipeline.event.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.contract.ContractSchema;
import dev.mediapipeline.event.MediaEnded;
import dev.mediapipeline.media.Failure;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import dev.mediapipeline.media.Owner;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MediaEndedTest {
    private static final ContractSchema SCHEMA = ContractSchema.of("media-ended");
    private static final String SAMPLE = ContractSchema.sample("v1", "media-ended");
    private static final MediaEnded EVENT = new MediaEnded(
            1,
            new MediaId("7f33746b-21ce-404e-ae02-57296eb62325"),
            new Owner("local"),
            MediaStatus.FAILED,
            Instant.parse("2026-11-24T10:00:14.279718187Z"),
            Instant.parse("2026-11-24T10:00:21.202154233Z"),
            "peaks.jpg",
            new Failure(Failure.CORRUPT, "it ends early"),
            "7f33746b-21ce-404e-ae02-57296eb62325/manifest.json",
            "c1aa19ce-c799-444b-a53e-bb64d5c1d1c2");

    @Test
    void theStoredSampleKeepsToTheContractAndIsRead() {
        SCHEMA.check(SAMPLE);
        assertThat(EventJson.read(SAMPLE, MediaEnded.class)).isEqualTo(EVENT);
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
        assertThat(EventJson.read(json, MediaEnded.class)).isEqualTo(EVENT);
    }

    @Test
    void itsIdIsTheSameWhereverItIsRead() {
        assertThat(EventJson.read(SAMPLE, MediaEnded.class).id())
                .isEqualTo("7f33746b-21ce-404e-ae02-57296eb62325-1795514421202");
    }

    @Test
    void whatOnlyALaterVersionKnowsIsRead() {
        String later = SAMPLE.replaceFirst("\\{", "{\"priority\": \"high\",").replace("\"FAILED\"", "\"ARCHIVED\"");

        assertThat(EventJson.read(later, MediaEnded.class).status()).isEqualTo(MediaStatus.UNKNOWN);
    }

    @Test
    void theContractRefusesAFailureWithoutItsReason() {
        assertThatThrownBy(() -> SCHEMA.check(SAMPLE.replace("\"failure\"", "\"reason\"")))
                .isInstanceOf(AssertionError.class);
    }
}
