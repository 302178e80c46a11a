package dev.mediapipeline.api.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.event.json.JsonMetadata;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class JsonMetadataTest {
    @Test
    void namesEveryRecordThatANamedOneIsMadeOf() throws IOException {
        assertThat(JsonMetadata.missing("shared", "api-function")).isEmpty();
    }
}
