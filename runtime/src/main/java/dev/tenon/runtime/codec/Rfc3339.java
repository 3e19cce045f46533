package dev.tenon.runtime.codec;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Days and moments as RFC 3339 §5.6 writes them, and nothing near it: {@code 2026-01-31}, not
 * {@code 2026-1-31}; {@code 2026-01-31T12:30:00+01:00}, not {@code 2026-01-31 12:30}. Year 0000 is
 * 1 BC, which PostgreSQL stores. Digits beyond the microsecond, which it does not, are cut off.
 */
final class Rfc3339 {

    private static final int MICROSECOND_DIGITS = 6;

    private final String text;
    private int at;

    private Rfc3339(String text) {
        this.text = text;
    }

    /** The day of a full-date; null when it is none. */
    static @Nullable LocalDate date(String text) {
        return text.length() == 10 ? new Rfc3339(text).day() : null;
    }

    /**
     * The moment of a date-time, in UTC; null when it is none. A leap second is none: PostgreSQL
     * cannot tell it from the second after. Near the ends of the calendar the year in UTC may be -1
     * or 10000.
     */
    static @Nullable OffsetDateTime dateTime(String text) {
        Rfc3339 reader = new Rfc3339(text);
        LocalDate day = reader.day();
        if (day == null || !reader.any("Tt")) {
            return null;
        }
        LocalTime time = reader.time();
        if (time == null) {
            return null;
        }
        Integer offset = reader.offsetMinutes();
        if (offset == null || reader.at != text.length()) {
            return null;
        }
        return LocalDateTime.of(day, time).minusMinutes(offset).atOffset(ZoneOffset.UTC);
    }

    private @Nullable LocalDate day() {
        int year = digits(4, 9999);
        boolean first = any("-");
        int month = digits(2, 12);
        boolean second = any("-");
        int day = digits(2, 31);
        if (!first || !second || year < 0 || month < 1 || day < 1) {
            return null;
        }
        return YearMonth.of(year, month).isValidDay(day) ? LocalDate.of(year, month, day) : null;
    }

    private @Nullable LocalTime time() {
        int hour = digits(2, 23);
        boolean first = any(":");
        int minute = digits(2, 59);
        boolean second = any(":");
        int seconds = digits(2, 59);
        if (!first || !second || hour < 0 || minute < 0 || seconds < 0) {
            return null;
        }
        int micros = any(".") ? fraction() : 0;
        return micros < 0 ? null : LocalTime.of(hour, minute, seconds, micros * 1000);
    }

    /** Microseconds after the point, the rest skipped; -1 when there is no digit. */
    private int fraction() {
        int start = at;
        int micros = 0;
        int digit = digits(1, 9);
        while (digit >= 0) {
            micros = at - start <= MICROSECOND_DIGITS ? micros * 10 + digit : micros;
            digit = digits(1, 9);
        }
        if (at == start) {
            return -1;
        }
        for (int missing = at - start; missing < MICROSECOND_DIGITS; missing++) {
            micros *= 10;
        }
        return micros;
    }

    private @Nullable Integer offsetMinutes() {
        if (any("Zz")) {
            return 0;
        }
        boolean west = at < text.length() && text.charAt(at) == '-';
        boolean sign = any("+-");
        int hours = digits(2, 23);
        boolean colon = any(":");
        int minutes = digits(2, 59);
        if (!sign || !colon || hours < 0 || minutes < 0) {
            return null;
        }
        return (hours * 60 + minutes) * (west ? -1 : 1);
    }

    /** Moves over one of these characters. */
    private boolean any(String characters) {
        if (at < text.length() && characters.indexOf(text.charAt(at)) >= 0) {
            at++;
            return true;
        }
        return false;
    }

    /** Moves over a number of exactly so many digits; -1, staying, for anything else. */
    private int digits(int count, int most) {
        if (at + count > text.length()) {
            return -1;
        }
        int number = 0;
        for (int i = at; i < at + count; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        if (number > most) {
            return -1;
        }
        at += count;
        return number;
    }
}
