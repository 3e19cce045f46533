package dev.tenon.runtime.codec;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Days and moments as PostgreSQL sends them: in binary, counted from 2000-01-01; in text, in the
 * ISO style pgjdbc asks for, such as {@code 2026-01-31 12:30:00.5+01}, {@code 0044-03-15 BC} or
 * {@code infinity}. Years are astronomical: 1 BC is 0. Infinity is the least and largest value of
 * the Java type.
 */
final class PgTime {

    private static final long EPOCH_DAY = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final long EPOCH_SECOND = EPOCH_DAY * 86_400;
    private static final long MICROS = 1_000_000;

    private final Cell cell;
    private int at;

    private PgTime(Cell cell) {
        this.cell = cell;
    }

    /** The day of a {@code date}. */
    static LocalDate date(Cell cell) {
        if (cell.binary()) {
            long days = cell.integer();
            return days == Integer.MAX_VALUE
                    ? LocalDate.MAX
                    : days == Integer.MIN_VALUE
                            ? LocalDate.MIN
                            : LocalDate.ofEpochDay(EPOCH_DAY + days);
        }
        if (infinite(cell)) {
            return cell.at(0) == '-' ? LocalDate.MIN : LocalDate.MAX;
        }
        return new PgTime(cell).day();
    }

    /** The moment of a {@code timestamptz}, in UTC. */
    static LocalDateTime moment(Cell cell) {
        if (cell.binary()) {
            long micros = cell.integer();
            return micros == Long.MAX_VALUE
                    ? LocalDateTime.MAX
                    : micros == Long.MIN_VALUE ? LocalDateTime.MIN : ofMicros(micros);
        }
        if (infinite(cell)) {
            return cell.at(0) == '-' ? LocalDateTime.MIN : LocalDateTime.MAX;
        }
        PgTime reader = new PgTime(cell);
        return reader.time(reader.day());
    }

    private static LocalDateTime ofMicros(long micros) {
        return LocalDateTime.ofEpochSecond(
                EPOCH_SECOND + Math.floorDiv(micros, MICROS),
                (int) Math.floorMod(micros, MICROS) * 1000,
                ZoneOffset.UTC);
    }

    private static boolean infinite(Cell cell) {
        return cell.at(cell.length() - 1) == 'y';
    }

    private LocalDate day() {
        int year = number();
        at++;
        int month = number();
        at++;
        int day = number();
        boolean beforeChrist = cell.at(cell.length() - 1) == 'C';
        return LocalDate.of(beforeChrist ? 1 - year : year, month, day);
    }

    private LocalDateTime time(LocalDate day) {
        at++;
        int hour = number();
        at++;
        int minute = number();
        at++;
        int second = number();
        int nanos = cell.at(at) == '.' ? nanos() : 0;
        return day.atTime(hour, minute, second, nanos).minusSeconds(offset());
    }

    private int nanos() {
        at++;
        int start = at;
        int nanos = number();
        for (int digits = at - start; digits < 9; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    /** Seconds east of UTC; old local times have odd ones. */
    private int offset() {
        int sign = cell.at(at) == '-' ? -1 : 1;
        int seconds = 0;
        for (int unit = 3600; unit > 0 && (unit == 3600 || cell.at(at) == ':'); unit /= 60) {
            at++;
            seconds += number() * unit;
        }
        return sign * seconds;
    }

    private int number() {
        int number = 0;
        for (int digit = cell.at(at) - '0'; digit >= 0 && digit <= 9; digit = cell.at(at) - '0') {
            number = number * 10 + digit;
            at++;
        }
        return number;
    }
}
