package dev.mediapipeline.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.fuzz.child.Outcome.Broken;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsTest {
    private static final String TRACE =
            "java.lang.IllegalStateException: %s\n\tat a.B.c(B.java:%d)\n\tat a.D.e(D.java:1)";

    @TempDir
    private Path folder;

    private Findings findings;

    @BeforeEach
    void start() {
        findings = new Findings(folder);
    }

    @Test
    void savesTheInputAndWhatHappened() throws IOException {
        add("7-1-png", new Broken("exception", TRACE.formatted("no pixels", 12)));

        assertThat(folder.resolve("7-1-png-header-exception.png")).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder.resolve("7-1-png-header-exception.png.txt")).content().contains("a.B.c");
        assertThat(findings.isEmpty()).isFalse();
    }

    @Test
    void countsThoseThatLookAlike() throws IOException {
        add("7-1-png", new Broken("exception", TRACE.formatted("no pixels", 12)));
        add("7-2-png", new Broken("exception", TRACE.formatted("other words", 13)));
        add("7-3-png", new Broken("disagreement", "10 x 20"));

        assertThat(folder.resolve("7-2-png-header-exception.png")).doesNotExist();
        assertThat(findings.summary().lines())
                .containsExactly(
                        "       2  header exception: java.lang.IllegalStateException at a.B.c(B.java:N) at a.D.e(D.java:N)",
                        "       1  header disagreement: N x N");
    }

    private void add(String name, Broken broken) throws IOException {
        findings.add(name, "png", "./pipeline fuzz", "header", broken, new byte[] {1, 2});
    }
}
