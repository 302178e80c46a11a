package dev.mediapipeline.localcloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleExpressionTest {
    private static final Instant NOW = Instant.parse("2026-02-28T06:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "rate(5 minutes),  2026-02-28T06:05:00Z",
        "rate(1 minute),   2026-02-28T06:01:00Z",
        "rate(2 hours),    2026-02-28T08:00:00Z",
        "rate(1 day),      2026-03-01T06:00:00Z",
        "cron(1 6 * * ? *),  2026-02-28T06:01:00Z",
        "cron(0 6 * * ? *),  2026-03-01T06:00:00Z",
        "cron(30 5 * * ? *), 2026-03-01T05:30:00Z"
    })
    void saysWhenTheNextRunIs(String expression, Instant next) {
        assertThat(ScheduleExpression.parse("E", expression).next(NOW)).isEqualTo(next);
    }

    @Test
    void runsADailyScheduleAtItsMinuteAndNotAtTheSecondsOfNow() {
        assertThat(ScheduleExpression.parse("E", "cron(0 6 * * ? *)").next(NOW.minusNanos(1)))
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rate(0 minutes)",
                "rate(5 weeks)",
                "rate(5)",
                "cron(0 6 * * MON *)",
                "cron(*/5 * * * ? *)",
                "cron(60 6 * * ? *)",
                "cron(0 24 * * ? *)",
                "at(2026-11-24T06:00:00)"
            })
    void refusesWhatItDoesNotKnow(String expression) {
        assertThatThrownBy(() -> ScheduleExpression.parse("Event E of F", expression))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Event E of F")
                .hasMessageContaining(expression)
                .hasMessageContaining("rate(n minutes|hours|days)");
    }
}
