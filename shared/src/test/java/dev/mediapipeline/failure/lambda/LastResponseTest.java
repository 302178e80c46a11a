package dev.mediapipeline.failure.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LastResponseTest {
    private static final String RESPONSE = "POST /2018-06-01/runtime/invocation/request-1/response ";

    private final RecordedRuntime runtime = new RecordedRuntime();
    private final LastResponse lastResponse = runtime.lastResponse();
    private final Context context = Invocation.with(Duration.ofSeconds(30));

    @AfterEach
    void stop() {
        runtime.close();
    }

    @Test
    void leavesTheResponseToTheRuntimeWhileTheProcessIsFit() {
        assertThat(lastResponse.respond(context, () -> "done")).isEqualTo("done");

        assertThat(runtime.events()).isEmpty();
    }

    @Test
    void leavesAnExceptionToTheRuntime() {
        assertThatThrownBy(() -> lastResponse.respond(context, () -> {
                    throw new IllegalArgumentException("no such task");
                }))
                .hasMessage("no such task");

        assertThat(runtime.events()).isEmpty();
    }

    @Test
    void postsTheResponseAndThenEndsTheProcess() {
        lastResponse.respond(context, () -> {
            lastResponse.afterResponse("a decoder does not return");
            return new SQSBatchResponse(List.of(new BatchItemFailure("m7")));
        });

        assertThat(runtime.events())
                .containsExactly(RESPONSE + "{\"batchItemFailures\":[{\"itemIdentifier\":\"m7\"}]}", "end");
    }

    @Test
    void endsAtOnceWhenAnErrorLeavesTheWork() {
        assertThatThrownBy(() -> lastResponse.respond(context, () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);

        assertThat(runtime.events()).containsExactly("end");
    }

    @Test
    void endsWhenTheResponseCannotBeDelivered() {
        runtime.close();

        lastResponse.respond(context, () -> {
            lastResponse.afterResponse("a decoder does not return");
            return "done";
        });

        assertThat(runtime.events()).containsExactly("end");
    }
}
