package dev.mediapipeline.localcloud.template;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** The times of a schedule: at a fixed rate, or daily at a time in UTC. */
public sealed interface ScheduleExpression {
    /** The first run after this moment. */
    Instant next(Instant after);

    /** A run at a fixed interval. */
    record Rate(Duration interval) implements ScheduleExpression {
        @Override
        public Instant next(Instant after) {
            return after.plus(interval).truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** One run a day. */
    record Daily(LocalTime time) implements ScheduleExpression {
        @Override
        public Instant next(Instant after) {
            var today = after.atOffset(ZoneOffset.UTC).with(time).toInstant();
            return today.isAfter(after) ? today : today.plus(1, ChronoUnit.DAYS);
        }
    }

    /** Reads {@code rate(n minutes|hours|days)} or {@code cron(m h * * ? *)}, and refuses anything else. */
    static ScheduleExpression parse(String owner, String text) {
        var rate = Pattern.compile("rate\\(([1-9][0-9]{0,5}) (minute|hour|day)s?\\)")
                .matcher(text);
        if (rate.matches()) {
            var unit = ChronoUnit.valueOf(rate.group(2).toUpperCase(Locale.ROOT) + "S");
            return new Rate(Duration.of(Long.parseLong(rate.group(1)), unit));
        }
        var daily = Pattern.compile("cron\\(([0-5]?[0-9]) ([01]?[0-9]|2[0-3]) \\* \\* \\? \\*\\)")
                .matcher(text);
        if (daily.matches()) {
            return new Daily(LocalTime.of(Integer.parseInt(daily.group(2)), Integer.parseInt(daily.group(1))));
        }
        throw new TemplateException(
                "%s has the schedule expression %s; the local cloud knows rate(n minutes|hours|days) and cron(m h * * ? *)."
                        .formatted(owner, text));
    }
}
