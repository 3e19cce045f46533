package dev.tenon.runtime.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads JSON objects of no known shape, as strictly as bodies are read. */
public final class JsonObject {

    private final JsonSource source;

    private final boolean nulls;

    private JsonObject(JsonSource source, boolean nulls) {
        this.source = source;
        this.nulls = nulls;
    }

    /**
     * The members of an object, in their order: text, {@link Long}, {@link BigDecimal} for what is
     * no long, {@link Boolean}, {@link List}, {@link Map}. A null is left out.
     *
     * @param utf8 the object, as UTF-8
     * @throws dev.tenon.runtime.api.ProblemException 400 when it is no JSON object in UTF-8, has a
     *     member twice, text after its end, a string with NUL or half a surrogate pair, or is
     *     beyond the limits of depth, tokens and digits
     */
    public static Map<String, Object> read(byte[] utf8) {
        return read(utf8, true);
    }

    /** Like {@link #read(byte[])}, refusing every null. */
    public static Map<String, Object> readNonNull(byte[] utf8) {
        return read(utf8, false);
    }

    private static Map<String, Object> read(byte[] utf8, boolean nulls) {
        try (JsonSource source = new JsonSource(BodyText.decode(utf8))) {
            if (source.next() != JsonToken.START_OBJECT) {
                throw source.fail("is not an object");
            }
            Map<String, Object> members = new JsonObject(source, nulls).object();
            source.end();
            return members;
        }
    }

    private Map<String, Object> object() {
        Map<String, Object> members = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        while (source.next() == JsonToken.PROPERTY_NAME) {
            String name = source.name();
            if (!names.add(name)) {
                throw source.fail("has a member name twice");
            }
            source.next();
            Object value = value();
            if (value != null) {
                members.put(name, value);
            }
        }
        return members;
    }

    private List<Object> list() {
        List<Object> items = new ArrayList<>();
        while (source.next() != JsonToken.END_ARRAY) {
            Object value = value();
            if (value != null) {
                items.add(value);
            }
        }
        return items;
    }

    private @Nullable Object value() {
        return switch (source.token()) {
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            case VALUE_STRING -> source.string();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> ofNull();
            case null, default -> throw source.fail("has no value");
        };
    }

    private @Nullable Object ofNull() {
        if (!nulls) {
            throw source.fail("has a null");
        }
        return null;
    }

    private Object number() {
        BigDecimal number = Decimals.parse(source.number());
        if (number == null) {
            throw source.fail("has a number that is " + Decimals.REFUSED);
        }
        // 18 digits always fit a long.
        return number.scale() == 0 && number.precision() <= 18 ? number.longValue() : number;
    }
}
