package dev.mediapipeline.event.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonMetadataTest {
    @Test
    void namesEveryRecordThatANamedOneIsMadeOf() throws IOException {
        assertThat(JsonMetadata.missing("shared")).isEmpty();
    }
}
