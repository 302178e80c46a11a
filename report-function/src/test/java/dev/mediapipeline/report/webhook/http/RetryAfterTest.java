package dev.mediapipeline.report.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "120, 120", "' 120 ', 120", "0000000000120, 120", "31622399, 31622399"})
    void readsSeconds(String value, long seconds) {
        assertThat(RetryAfter.read(value, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31622401",
                "999999999",
                "2147483648",
                "9999999999",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999999999999999999999999999",
                "Fri, 31 Dec 9999 23:59:59 GMT"
            })
    void cutsALongWaitToAYear(String value) {
        assertThat(RetryAfter.read(value, NOW)).contains(Duration.ofDays(366));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tue, 24 Nov 2026 10:01:30 GMT",
                "Tuesday, 24-Nov-26 10:01:30 GMT",
                "Tue Nov 24 10:01:30 2026",
                "tue, 24 nov 2026 10:01:30 gmt",
                " Tue, 24 Nov 2026 10:01:30 GMT "
            })
    void readsADateInEachFormatOfHttp(String value) {
        assertThat(RetryAfter.read(value, NOW)).contains(Duration.ofSeconds(90));
    }

    @Test
    void readsADayOfOneDigitInEachFormatOfHttp() {
        Instant dayBefore = Instant.parse("2026-12-05T08:49:37Z");

        for (String value : new String[] {
            "Sun, 06 Dec 2026 08:49:37 GMT", "Sunday, 06-Dec-26 08:49:37 GMT", "Sun Dec  6 08:49:37 2026"
        }) {
            assertThat(RetryAfter.read(value, dayBefore)).as(value).contains(Duration.ofDays(1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void readsADateOfThePastAsNegative(String value) {
        assertThat(RetryAfter.read(value, NOW)).contains(Duration.between(NOW, Instant.parse("1994-11-06T08:49:37Z")));
    }

    @Test
    void takesTwoDigitsForAYearAtMostFiftyYearsAhead() {
        assertThat(RetryAfter.read("Tuesday, 24-Nov-76 10:00:00 GMT", NOW)).contains(RetryAfter.MAX_WAIT);
        assertThat(RetryAfter.read("Tuesday, 24-Nov-76 10:00:01 GMT", NOW))
                .contains(Duration.between(NOW, Instant.parse("1976-11-24T10:00:01Z")));
        assertThat(RetryAfter.read("Thursday, 24-Nov-77 10:00:00 GMT", NOW))
                .contains(Duration.between(NOW, Instant.parse("1977-11-24T10:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "soon",
                "-1",
                "+1",
                "1.5",
                "1e3",
                "0x10",
                "\u0661\u0662",
                "2026-11-24T10:01:30Z",
                "Tue, 24 Nov 2026",
                "Tue, 99 Nov 2026 10:01:30 GMT",
                "24 Nov 2026 25:01:30 GMT",
                "120 seconds",
                "1, 2"
            })
    void ignoresMalformedValues(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
    }
}
