package dev.tenon.runtime.internal.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The time that answers tell. */
final class DatesTest {

    @Test
    void isNowInTheFormOfHttp() {
        String now = new Dates().now();
        assertThat(now)
                .matches(
                        "(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \\d\\d [A-Z][a-z]{2} \\d{4}"
                                + " \\d\\d:\\d\\d:\\d\\d GMT");
        Instant told =
                ZonedDateTime.parse(now, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.US))
                        .toInstant();
        assertThat(Duration.between(told, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void goesOn() throws InterruptedException {
        Dates dates = new Dates();
        String first = dates.now();
        Thread.sleep(1_100);
        assertThat(dates.now()).isNotEqualTo(first);
    }
}
