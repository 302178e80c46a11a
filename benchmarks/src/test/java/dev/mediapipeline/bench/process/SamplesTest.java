package dev.mediapipeline.bench.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mediapipeline.bench.process.Samples.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
    @Test
    void readsTheThreadAndTheFilesOfItsCallsInnermostFirst() {
        var script = """
                libvips worker\s
                \t          42e0b2 (/var/task/lib/libvips-cpp.so.8.18.7)
                \tffffffffffffffff ([unknown])

                main\s
                \tffffffff8104d3b0 ([kernel.kallsyms])
                \t           9f6a1 (/usr/lib/x86_64-linux-gnu/libc.so.6)
                \t          1fe9f0 (/var/task/lib/libvips-cpp.so.8.18.7)

                """;
        assertThat(Samples.read(script))
                .containsExactly(
                        new Sample("libvips worker", List.of("libvips-cpp.so.8.18.7", "[unknown]")),
                        new Sample("main", List.of("[kernel.kallsyms]", "libc.so.6", "libvips-cpp.so.8.18.7")));
    }

    @Test
    void readsNothingOfProcessesThatSlept() {
        assertThat(Samples.read("")).isEmpty();
    }
}
