package dev.tenon.runtime.codec;

import dev.tenon.runtime.api.Limit;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Reads values that are numbers in JSON.
 *
 * @param <T> the Java type of a value
 */
final class NumberValueReader<T> implements ValueReader<T> {

    private static final int LONG_DIGITS = 18;

    private final NumberRules rules;
    private final NumberForm<T> form;
    private final Allowed allowed;

    NumberValueReader(List<Limit> limits, NumberForm<T> form, Allowed allowed) {
        this.rules = new NumberRules(limits);
        this.form = form;
        this.allowed = allowed;
    }

    @Override
    public @Nullable T fromJson(JsonSource source, Place place) {
        JsonToken token = source.token();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            JsonCopy.skip(source);
            place.malformed("type", "must be " + form.name());
            return null;
        }
        return read(source.number(), place);
    }

    @Override
    public @Nullable T fromText(String text, Place place) {
        if (isPlain(text)) {
            return read(BigDecimal.valueOf(Long.parseLong(text)), text, place);
        }
        if (!form.text().matcher(text).matches()) {
            place.malformed("type", "must be " + form.name());
            return null;
        }
        return read(text, place);
    }

    /** Most numbers are keys: digits that a long has room for. They need no grammar. */
    private static boolean isPlain(String text) {
        int length = text.length();
        if (length == 0 || length > LONG_DIGITS || (length > 1 && text.charAt(0) == '0')) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private @Nullable T read(String text, Place place) {
        BigDecimal exact = Decimals.parse(text);
        if (exact == null) {
            place.malformed("format", "must not be " + Decimals.REFUSED);
            return null;
        }
        return read(exact, text, place);
    }

    private @Nullable T read(BigDecimal exact, String text, Place place) {
        int before = place.found();
        T value = form.convert(exact, text, place);
        if (value != null) {
            rules.check(exact, place);
            allowed.check(value, place);
        }
        return place.found() == before ? value : null;
    }
}
