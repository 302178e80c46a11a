package dev.mediapipeline.api.lambda;

import static dev.mediapipeline.api.lambda.ApiEvents.event;
import static dev.mediapipeline.api.lambda.ApiEvents.withHeader;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.api.SampleMedia;
import dev.mediapipeline.contract.ApiResponse;
import dev.mediapipeline.media.MediaId;
import dev.mediapipeline.media.MediaStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiHandlerTest {
    private static final String REQUEST_ID = "Hq1rTgYbDoEEJXQ=";

    private final ApiDriver api = new ApiDriver();

    @Test
    void isHealthyWithoutAnythingElse() {
        api.store.breakDown();
        api.originals.breakDown();

        ApiResponse response = api.respond(event("health.json"));

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"ok\",\"version\":\"1.2.3\"}");
    }

    /** All operations but those of another function. */
    static List<String> operations() {
        return ApiDriver.CONTRACT.operations().stream()
                .filter(operation -> !operation.contains("/v1/reports/"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void servesEveryOperationOfTheContract(String operation) {
        var event = event("media.json");
        event.setRouteKey(operation);

        assertThat(api.respond(event).body()).doesNotContain("no route");
    }

    static List<String> operationsForOwners() {
        return operations().stream()
                .filter(operation -> operation.contains("/v1/media"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("operationsForOwners")
    void servesNobodyWithoutTheClaimsOfAToken(String operation) {
        api.store.put(SampleMedia.in(MediaStatus.READY, new MediaId("11111111-1111-4111-8111-111111111111")));
        var withoutAuthorizer = event("health.json").getRequestContext();
        var withoutClaims = event("media.json").getRequestContext();
        withoutClaims.getAuthorizer().getJwt().setClaims(null);

        for (var context : List.of(withoutAuthorizer, withoutClaims)) {
            for (var event : List.of(event("media.json"), event("photograph.json"), event("announce.json"))) {
                event.setRouteKey(operation);
                event.setRequestContext(context);
                api.problem(500, "internal", event);
            }
        }

        assertThat(api.store.all()).hasSize(1).allMatch(media -> media.status() == MediaStatus.READY);
    }

    static List<Map<String, String>> claimsOfNoUser() {
        return List.of(
                Map.of("client_id", "app", "token_use", "access"),
                Collections.singletonMap("sub", null),
                Map.of("sub", " "),
                Map.of("sub", "", "token_use", "access"),
                Map.of("sub", "a".repeat(256)),
                Map.of("sub", "ada", "token_use", "id", "aud", "app"),
                Map.of("sub", "ada", "token_use", "refresh"),
                Map.of("sub", "ada", "token_use", ""),
                Map.of("sub", "operator", "client_id", "operator", "token_use", "access", "scope", "media/reports"));
    }

    @ParameterizedTest
    @MethodSource("claimsOfNoUser")
    void refusesTokensThatAreNotAUsersAccessToken(Map<String, String> claims) {
        api.store.put(SampleMedia.in(MediaStatus.READY, new MediaId("11111111-1111-4111-8111-111111111111")));
        for (String operation : operationsForOwners()) {
            var event = event("announce.json");
            event.setRouteKey(operation);
            event.getRequestContext().getAuthorizer().getJwt().setClaims(claims);

            api.problem(403, "wrong-token", event);
        }
        assertThat(api.store.all()).hasSize(1).allMatch(media -> media.status() == MediaStatus.READY);
    }

    static List<Map<String, String>> claimsOfUsers() {
        return List.of(
                Map.of("sub", "a".repeat(255)),
                Map.of("sub", "auth0|5f7c8ec7c33c6c004bbafe82", "azp", "app"),
                Map.of("sub", "machine", "client_id", "machine"),
                Map.of("sub", "ada", "username", "ada", "client_id", "app", "token_use", "access"));
    }

    @ParameterizedTest
    @MethodSource("claimsOfUsers")
    void takesTheSubjectOfEveryIssuersAccessTokenForTheOwner(Map<String, String> claims) {
        var event = event("announce.json");
        event.getRequestContext().getAuthorizer().getJwt().setClaims(claims);

        assertThat(api.respond(event).status()).isEqualTo(201);
        assertThat(api.registered().owner().value()).isEqualTo(claims.get("sub"));
    }

    @Test
    void findsNothingOnOtherRoutes() {
        var event = event("health.json");
        event.setRouteKey("GET /v1/secrets");

        assertThat(api.uncheckedResponse(event).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a", "checkout-1742", "A_b-9", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void keepsTheClientsCorrelationId(String id) {
        assertThat(api.respond(withHeader("x-correlation-id", id, event("health.json")))
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
        assertThat(api.respond(withHeader("x-correlation-id", id, event("health.json")))
                        .header("x-correlation-id"))
                .contains(REQUEST_ID);
    }

    @Test
    void keepsTheCorrelationIdOnTheItem() {
        api.respond(event("announce-least.json"));

        assertThat(api.registered().correlationId()).isEqualTo(REQUEST_ID);
    }
}
