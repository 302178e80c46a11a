package dev.mediapipeline.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

class RoundsTest {
    @Test
    void takesTurnsAndRunsBackwardsEverySecondRound() throws Exception {
        var variants = new LinkedHashMap<String, Character>();
        variants.put("first", 'a');
        variants.put("second", 'b');
        variants.put("third", 'c');
        var order = new ArrayList<Character>();
        var rounds = new ArrayList<Integer>();

        var measured = Rounds.run(variants, 2, (variant, round) -> {
            order.add(variant);
            rounds.add(round);
            return order.size();
        });

        assertThat(order).containsExactly('a', 'b', 'c', 'c', 'b', 'a');
        assertThat(rounds).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(measured.get("first")).containsExactly(1, 6);
        assertThat(measured.keySet()).containsExactly("first", "second", "third");
    }
}
