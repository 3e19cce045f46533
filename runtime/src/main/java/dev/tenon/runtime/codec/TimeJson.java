package dev.tenon.runtime.codec;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Writes days and moments (RFC 3339). What RFC 3339 has no form for is written as what it is rather
 * than dropped: {@code infinity} and {@code -infinity} as PostgreSQL names them, years beyond
 * 0000–9999 with a sign (ISO 8601-1:2019 §5.2.2.3). A moment just outside those years is written
 * with the offset that brings it inside, so that every moment that can be read is written back.
 */
final class TimeJson {

    private static final int MOST_YEAR = 9999;
    private static final int WIDEST_OFFSET = 23 * 60 + 59;

    private TimeJson() {}

    /** The {@code date} of a cell. */
    static void date(Cell cell, JsonBuffer out) {
        LocalDate date = PgTime.date(cell);
        out.put('"');
        if (date.equals(LocalDate.MAX) || date.equals(LocalDate.MIN)) {
            out.ascii(date.equals(LocalDate.MAX) ? "infinity" : "-infinity");
        } else {
            day(date, out);
        }
        out.put('"');
    }

    /** The {@code timestamptz} of a cell. */
    static void moment(Cell cell, JsonBuffer out) {
        LocalDateTime utc = PgTime.moment(cell);
        out.put('"');
        if (utc.equals(LocalDateTime.MAX) || utc.equals(LocalDateTime.MIN)) {
            out.ascii(utc.equals(LocalDateTime.MAX) ? "infinity" : "-infinity");
        } else if (utc.getYear() < 0 && utc.plusMinutes(WIDEST_OFFSET).getYear() == 0) {
            local(utc.plusMinutes(WIDEST_OFFSET), out);
            out.ascii("+23:59");
        } else if (utc.getYear() > MOST_YEAR
                && utc.minusMinutes(WIDEST_OFFSET).getYear() == MOST_YEAR) {
            local(utc.minusMinutes(WIDEST_OFFSET), out);
            out.ascii("-23:59");
        } else {
            local(utc, out);
            out.put('Z');
        }
        out.put('"');
    }

    private static void local(LocalDateTime moment, JsonBuffer out) {
        day(moment.toLocalDate(), out);
        out.put('T').padded(moment.getHour(), 2);
        out.put(':').padded(moment.getMinute(), 2);
        out.put(':').padded(moment.getSecond(), 2);
        int micros = moment.getNano() / 1000;
        if (micros > 0) {
            int digits = 6;
            while (micros % 10 == 0) {
                micros /= 10;
                digits--;
            }
            out.put('.').padded(micros, digits);
        }
    }

    private static void day(LocalDate date, JsonBuffer out) {
        int year = date.getYear();
        if (year > MOST_YEAR) {
            out.put('+').number(year);
        } else {
            if (year < 0) {
                out.put('-');
            }
            out.padded(Math.abs(year), 4);
        }
        out.put('-').padded(date.getMonthValue(), 2);
        out.put('-').padded(date.getDayOfMonth(), 2);
    }
}
