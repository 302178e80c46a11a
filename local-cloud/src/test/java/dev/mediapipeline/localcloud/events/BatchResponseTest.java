package dev.mediapipeline.localcloud.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchResponseTest {
    private static final Set<String> BATCH = Set.of("a", "b", "c");

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void takesAnEmptyResponseAsSuccess(String body) {
        assertThat(BatchResponse.failures(body, BATCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "\"\"",
                "[]",
                "{\"batchItemFailures\":\"a\"}",
                "{\"batchItemFailures\":[null]}",
                "{\"batchItemFailures\":[{}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":7}]}",
                "{\"batchItemFailures\":[{\"itemId\":\"a\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"a\"},{\"itemIdentifier\":\"stranger\"}]}"
            })
    void failsTheWholeBatchOnAResponseThatItCannotTrust(String body) {
        assertThat(BatchResponse.failures(body, BATCH)).isEqualTo(BATCH);
    }

    @RepeatedTest(50)
    void failsExactlyTheNamedItemsOfAnyBatch(RepetitionInfo repetition) {
        var random = new Random(repetition.getCurrentRepetition());
        var batch = new HashSet<String>();
        var failed = new HashSet<String>();
        for (int i = 0; i < 1 + random.nextInt(10); i++) {
            batch.add("id-" + i);
            if (random.nextBoolean()) {
                failed.add("id-" + i);
            }
        }
        var body = failed.stream()
                .map(id -> "{\"itemIdentifier\":\"" + id + "\"}")
                .collect(Collectors.joining(",", "{\"batchItemFailures\":[", "]}"));
        assertThat(BatchResponse.failures(body, batch)).isEqualTo(failed);
    }
}
