package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Label;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The values that are strings in JSON: how each is parsed. All of them are strict. */
final class TextForms {

    private TextForms() {}

    /** Text as it is. */
    static String text(String text, Place place) {
        return text;
    }

    /** 8-4-4-4-12 hexadecimal digits in either case (RFC 9562 §4). */
    static @Nullable UUID uuid(String text, Place place) {
        boolean form = text.length() == 36;
        for (int i = 0; form && i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            form = dash ? c == '-' : c < 128 && Character.digit(c, 16) >= 0;
        }
        if (!form) {
            place.invalid("format", "must be a UUID, like 018f2f6a-0000-7000-8000-0123456789ab");
            return null;
        }
        return UUID.fromString(text);
    }

    /** A day (RFC 3339 full-date). */
    static @Nullable LocalDate date(String text, Place place) {
        LocalDate date = Rfc3339.date(text);
        if (date == null) {
            place.invalid("format", "must be a date of the calendar, like 2026-01-31");
        }
        return date;
    }

    /** A moment (RFC 3339 date-time). */
    static @Nullable OffsetDateTime dateTime(String text, Place place) {
        OffsetDateTime moment = Rfc3339.dateTime(text);
        if (moment == null) {
            place.invalid(
                    "format",
                    "must be a date and time with an offset, like 2026-01-31T12:30:00Z"
                            + " (no leap seconds)");
        }
        return moment;
    }

    /** Base64 with padding and without line breaks or stray bits (RFC 4648 §3, §4). */
    static byte @Nullable [] bytes(String text, Place place) {
        if (text.length() % 4 == 0) {
            try {
                byte[] bytes = Base64.getDecoder().decode(text);
                // The decoder ignores bits beyond the last byte: "QQ==" and "QR==" would be one.
                if (text.isEmpty() || endsLike(text, bytes)) {
                    return bytes;
                }
            } catch (IllegalArgumentException e) {
                // Falls through to the violation.
            }
        }
        place.invalid("format", "must be base64 with padding (RFC 4648 section 4)");
        return null;
    }

    /** The string of one of these constants. */
    static <T> TextValueReader.Parse<T> label(List<T> constants) {
        Map<String, T> byLabel = new LinkedHashMap<>();
        for (T constant : constants) {
            byLabel.put(constant instanceof Label label ? label.label() : "", constant);
        }
        String message = Allowed.message(List.copyOf(byLabel.keySet()));
        return (text, place) -> {
            T constant = byLabel.get(text);
            if (constant == null) {
                place.invalid("enum", message);
            }
            return constant;
        };
    }

    private static boolean endsLike(String text, byte[] bytes) {
        int whole = (bytes.length - 1) / 3 * 3;
        byte[] last = Arrays.copyOfRange(bytes, whole, bytes.length);
        return text.endsWith(Base64.getEncoder().encodeToString(last));
    }
}
