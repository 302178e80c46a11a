package dev.mediapipeline.localcloud.emulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void choosesNoPortTwiceAlthoughNoneIsBoundYet() {
        var chosen = new HashSet<Integer>();

        for (int set = 0; set < 400; set++) {
            var ports = Ports.from(0);
            chosen.addAll(List.of(ports.api(), ports.s3(), ports.sqs(), ports.dynamodb(), ports.services()));
        }

        assertThat(chosen).hasSize(2_000);
    }
}
