package dev.tenon.generator.openapi;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A JSON value; immutable, members in the order they are written. */
sealed interface Json {

    /** The value {@code null}. */
    Json NULL = new Null();

    /** A string. */
    static Json text(String value) {
        return new Text(value);
    }

    /** A whole number. */
    static Json number(long value) {
        return new Decimal(BigDecimal.valueOf(value));
    }

    /** A truth value. */
    static Json flag(boolean value) {
        return new Flag(value);
    }

    /** An array. */
    static Json array(List<? extends Json> items) {
        return new Array(List.copyOf(items));
    }

    /** An array of strings. */
    static Json texts(List<String> items) {
        return new Array(items.stream().map(Json::text).toList());
    }

    /** A string. */
    record Text(String value) implements Json {}

    /** A number, exact. */
    record Decimal(BigDecimal value) implements Json {}

    /** A truth value. */
    record Flag(boolean value) implements Json {}

    /** See {@link #NULL}. */
    record Null() implements Json {}

    /** An array. */
    record Array(List<Json> items) implements Json {
        public Array {
            items = List.copyOf(items);
        }
    }

    /** An object. */
    record Members(SequencedMap<String, Json> members) implements Json {
        public Members {
            members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
        }

        boolean isEmpty() {
            return members.isEmpty();
        }
    }
}
