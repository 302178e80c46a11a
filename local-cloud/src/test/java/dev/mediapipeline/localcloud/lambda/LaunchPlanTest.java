package dev.mediapipeline.localcloud.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchPlanTest {
    @Test
    void letsNothingOfThisMachineIntoAFunction() {
        var process = new ProcessBuilder();
        process.environment().put("AWS_PROFILE", "mine");
        process.environment().put("QUARKUS_LOG_LEVEL", "DEBUG");
        process.environment().put("PATH", "/bin");

        LaunchPlan.replaceEnvironment(process, Map.of("MEDIA_TABLE", "media"));

        assertThat(process.environment()).containsOnly(Map.entry("MEDIA_TABLE", "media"), Map.entry("PATH", "/bin"));
    }
}
