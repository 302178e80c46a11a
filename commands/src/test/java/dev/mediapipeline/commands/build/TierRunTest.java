package dev.mediapipeline.commands.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TierRunTest {
    private static final Tier PASSING = new Tier.Possible("sound", List.of("true"));
    private static final Tier FAILING = new Tier.Possible("broken", List.of("false"));
    private static final Tier ABSENT = new Tier.Possible("missing", List.of("no-such-program"));
    private static final Tier IMPOSSIBLE = new Tier.Impossible("elsewhere", "there is no Docker");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final TierRun run = new TierRun(new PrintStream(out, true, StandardCharsets.UTF_8));

    private List<String> table() {
        var lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        return lines.subList(lines.indexOf("== tiers") + 1, lines.size()).stream()
                .map(line -> line.replaceAll("\\([0-9]+ s\\)", "(n s)"))
                .toList();
    }

    @Test
    void passesWhenEveryTierThatCanRunPasses() throws InterruptedException {
        assertThat(run.run(List.of(PASSING, IMPOSSIBLE))).isTrue();

        assertThat(table()).containsExactly("passed   sound (n s)", "not run  elsewhere: there is no Docker");
    }

    @Test
    void runsTheTiersAfterOneThatFailed() throws InterruptedException {
        assertThat(run.run(List.of(FAILING, ABSENT, PASSING))).isFalse();

        assertThat(table()).containsExactly("FAILED   broken (n s)", "FAILED   missing (n s)", "passed   sound (n s)");
    }
}
