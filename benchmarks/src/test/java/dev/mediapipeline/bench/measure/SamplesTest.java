package dev.mediapipeline.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SamplesTest {
    private static final String ON_THREAD_OF_LIBVIPS = """
            libvips worker\s
            \tffffffffffffffff ([unknown])

            """;
    private static final String BELOW_A_CALL_OF_LIBVIPS = """
            main\s
            \tffffffff8104d3b0 ([kernel.kallsyms])
            \t           9f6a1 (/usr/lib/x86_64-linux-gnu/libc.so.6)
            \t          1fe9f0 (/var/task/lib/libvips-cpp.so.8.18.7)

            """;
    private static final String OUTSIDE = """
            main\s
            \t           9f6a1 (/usr/lib/x86_64-linux-gnu/libc.so.6)
            \t          42e0b2 (/var/task/bootstrap)

            """;

    @Test
    void countsTheThreadsOfLibvipsAndEverythingBelowItsCallsAsInside() {
        assertThat(Samples.outsideLibvips(ON_THREAD_OF_LIBVIPS + BELOW_A_CALL_OF_LIBVIPS))
                .isZero();
        assertThat(Samples.outsideLibvips(ON_THREAD_OF_LIBVIPS + OUTSIDE + BELOW_A_CALL_OF_LIBVIPS + OUTSIDE))
                .isEqualTo(0.5);
    }

    @Test
    void hasNoShareOfProcessesThatSlept() {
        assertThat(Samples.outsideLibvips("")).isNaN();
    }
}
