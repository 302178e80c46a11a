package dev.mediapipeline.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.bench.statistics.Rounds.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void takesTurnsAndGoesBackwardsEverySecondTime() throws Exception {
        var order = new ArrayList<String>();
        var variants = new LinkedHashMap<String, Measurement<Integer>>();
        for (var name : List.of("a", "b", "c")) {
            variants.put(name, () -> {
                order.add(name);
                return order.size();
            });
        }
        var begun = new ArrayList<Integer>();

        var measured = Rounds.run(variants, 2, begun::add);

        assertThat(order).containsExactly("a", "b", "c", "c", "b", "a");
        assertThat(measured.get("a")).containsExactly(1, 6);
        assertThat(measured.keySet()).containsExactly("a", "b", "c");
        assertThat(begun).containsExactly(1, 2);
    }
}
