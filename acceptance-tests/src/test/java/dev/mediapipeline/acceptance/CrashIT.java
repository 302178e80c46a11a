package dev.mediapipeline.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.mediapipeline.localcloud.calls.KillRule;
import dev.mediapipeline.localcloud.calls.KillRule.Moment;
import java.io.IOException;
import java.nio.file.Path;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a process that dies at the worst moment loses nothing: the next delivery completes its work. */
@ExtendWith(LocalPipeline.class)
class CrashIT {
    private static final Path PHOTOGRAPH = Path.of(System.getProperty("inputs.directory"), "between-widths.jpg");

    private final LocalPipeline.Running pipeline;

    CrashIT(LocalPipeline.Running pipeline) {
        this.pipeline = pipeline;
    }

    @ParameterizedTest(name = "{0} dies {3} call {2} of {1}: {4}")
    @CsvSource({
        "IngestFunction, dynamodb:UpdateItem, 1, BEFORE, nothing is decided yet",
        "IngestFunction, sqs:SendMessage,     1, BEFORE, between the decision and the fan-out",
        "IngestFunction, sqs:SendMessage,     1, AFTER,  the fan-out is done and not acknowledged",
        "ResizeFunction, s3:PutObject,        1, BEFORE, between claim and finish",
        "ResizeFunction, s3:PutObject,        2, AFTER,  between two renditions",
        "ResizeFunction, dynamodb:UpdateItem, 2, AFTER,  between finish and fan-in or between two claims",
        "ResizeFunction, dynamodb:UpdateItem, 5, BEFORE, before the fan-in",
        "AnnounceFunction, dynamodb:UpdateItem, 1, BEFORE, between the manifest and its announcement"
    })
    void endsReady(String function, String action, int nth, Moment moment, String meaning) throws IOException {
        pipeline.cloud().killAt(new KillRule(function, action, nth, moment));

        JsonNode media = pipeline.api().ended(pipeline.api().uploaded(PHOTOGRAPH, "image/jpeg"));

        Awaitility.await("the kill").until(pipeline.cloud()::haveAllKillsStruck);
        assertThat(media.path("status").asText()).as(meaning).isEqualTo("READY");
        assertThat(media.path("renditions")).hasSize(6);
    }
}
