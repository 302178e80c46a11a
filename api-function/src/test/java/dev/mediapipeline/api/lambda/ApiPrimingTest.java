package dev.mediapipeline.api.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import dev.mediapipeline.event.json.EventJson;
import dev.mediapipeline.start.lambda.Priming;
import dev.mediapipeline.start.lambda.Snapshot;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiPrimingTest {
    private final ApiDriver api = new ApiDriver();
    private final List<Integer> responded = new ArrayList<>();
    private final List<String> signed = new ArrayList<>();
    private final Snapshot snapshot = new Snapshot();

    private void primed() {
        var steps = ApiPriming.steps(
                (event, response, context) -> {
                    String json = new String(event.readAllBytes(), StandardCharsets.UTF_8);
                    responded.add(api.respond(EventJson.read(json, APIGatewayV2HTTPEvent.class))
                            .status());
                },
                rendition -> {
                    signed.add(rendition.key());
                    return URI.create("https://renditions.example/" + rendition.key());
                });
        Priming.register(snapshot, steps, () -> {});
        snapshot.take();
    }

    @Test
    void servesReadsTheTableAndSignsBeforeTheSnapshot() {
        primed();

        assertThat(responded).containsExactly(200, 404);
        assertThat(signed).hasSize(1);
    }

    @Test
    void leavesNothingBehind() {
        primed();

        assertThat(api.store.all()).isEmpty();
    }
}
