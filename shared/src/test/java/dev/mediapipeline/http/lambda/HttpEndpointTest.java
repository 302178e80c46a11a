package dev.mediapipeline.http.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import dev.mediapipeline.failure.TransientException;
import dev.mediapipeline.failure.lambda.Invocation;
import dev.mediapipeline.failure.lambda.RecordedRuntime;
import dev.mediapipeline.telemetry.OutcomeLog;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HttpEndpointTest {
    private static final APIGatewayV2HTTPEvent EVENT = APIGatewayV2HTTPEvent.builder()
            .withRequestContext(
                    RequestContext.builder().withRequestId("Hq1rTgYbDoEEJXQ=").build())
            .build();

    private final RecordedRuntime runtime = new RecordedRuntime();
    private final HttpEndpoint endpoint =
            new HttpEndpoint(new OutcomeLog("api-function", Clock.systemUTC()), runtime.lastResponse());

    @AfterEach
    void stop() {
        runtime.close();
    }

    private int statusAfter(Throwable thrown) {
        return endpoint.respond(EVENT, Invocation.with(Duration.ofSeconds(15)), (_, _) -> {
                    if (thrown instanceof Error error) {
                        throw error;
                    }
                    throw (RuntimeException) thrown;
                })
                .getStatusCode();
    }

    static List<Throwable> errors() {
        var error = new NoClassDefFoundError("a class that could not be initialized");
        return List.of(error, new IllegalStateException(error), new TransientException("reading", error));
    }

    /** The SDK wraps its HTTP client's exceptions, and an adapter wraps them again. */
    @ParameterizedTest
    @MethodSource("errors")
    void respondsToAnErrorHoweverItIsWrappedAndHasTheProcessReplaced(Throwable thrown) {
        assertThat(statusAfter(thrown)).isGreaterThanOrEqualTo(500);

        assertThat(runtime.events()).hasSize(2).last().isEqualTo("end");
    }

    static List<RuntimeException> exceptions() {
        return List.of(new TransientException("reading", new IllegalStateException()), new IllegalStateException());
    }

    @ParameterizedTest
    @MethodSource("exceptions")
    void leavesTheProcessAloneAfterAnException(RuntimeException thrown) {
        assertThat(statusAfter(thrown)).isGreaterThanOrEqualTo(500);

        assertThat(runtime.events()).isEmpty();
    }
}
