package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.contract.ApiAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiHandlerTest {
    private static final String REQUEST_ID = "Hq1rTgYbDoEEJXQ=";

    private final ApiDriver api = new ApiDriver();

    @Test
    void isHealthyWithoutAnythingElse() {
        api.registry.breakDown();
        api.originals.breakDown();

        ApiAnswer answer = api.answer(event("health.json"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"status\":\"ok\",\"version\":\"1.2.3\"}");
    }

    static List<String> operations() {
        return ApiDriver.CONTRACT.operations();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void answersEveryOperationOfTheContract(String operation) {
        var event = event("media.json");
        event.setRouteKey(operation);

        assertThat(api.answer(event).body()).doesNotContain("no route");
    }

    @Test
    void findsNothingOnOtherRoutes() {
        var event = event("health.json");
        event.setRouteKey("GET /v1/secrets");

        assertThat(api.uncheckedAnswer(event).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "checkout-1742", "A_b-9", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void keepsTheClientsCorrelationId(String id) {
        assertThat(api.answer(withHeader("x-correlation-id", id, event("health.json")))
                        .header("x-correlation-id"))
                .contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\nb",
                "größe",
                "a=",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void takesTheRequestsIdForACorrelationIdThatIsNone(String id) {
        assertThat(api.answer(withHeader("x-correlation-id", id, event("health.json")))
                        .header("x-correlation-id"))
                .contains(REQUEST_ID);
    }

    @Test
    void keepsTheCorrelationIdOnTheItem() {
        api.answer(event("announce-least.json"));

        assertThat(api.registered().correlationId()).isEqualTo(REQUEST_ID);
    }
}
