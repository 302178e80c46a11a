package dev.mediapipeline.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    @Test
    void leavesTimeUpToTheVeryLastMillisecond() {
        Deadline deadline = () -> Duration.ofSeconds(12);

        assertThat(deadline.leaves(Duration.ofSeconds(12))).isTrue();
        assertThat(deadline.leaves(Duration.ofSeconds(12).plusMillis(1))).isFalse();
    }
}
