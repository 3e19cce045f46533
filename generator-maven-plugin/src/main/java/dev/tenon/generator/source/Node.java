package dev.tenon.generator.source;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** A value of a YAML or JSON file and where it stands; immutable, never cyclic. */
public sealed interface Node {

    /** Where the value starts. */
    Place place();

    /** What the value is, in the words of JSON: {@code object}, {@code array}, {@code text} … */
    String kindName();

    /**
     * Keys with values, in the order of the file.
     *
     * @param entries by key text; keys that came in through {@code <<} stand last
     */
    record Mapping(Place place, SequencedMap<String, Entry> entries) implements Node {

        public Mapping {
            entries = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(entries));
        }

        /** The entry with that key, if the mapping has it. */
        public Optional<Entry> entry(String key) {
            return Optional.ofNullable(entries.get(key));
        }

        @Override
        public String kindName() {
            return "an object";
        }
    }

    /** Values in order. */
    record Sequence(Place place, List<Node> items) implements Node {

        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kindName() {
            return "an array";
        }
    }

    /**
     * One word, number or text.
     *
     * @param kind what the YAML 1.2 core schema makes of it
     * @param text the value as written, without quotes and with escapes undone
     */
    record Scalar(Place place, Kind kind, String text) implements Node {

        /** The types of the YAML 1.2 core schema (YAML 1.2.2 §10.3). */
        public enum Kind {
            TEXT,
            INTEGER,
            NUMBER,
            BOOLEAN,
            NULL
        }

        /** Whether it is the word true; false for every other value. */
        public boolean isTrue() {
            return kind == Kind.BOOLEAN && text.equalsIgnoreCase("true");
        }

        /**
         * The exact number of an {@code INTEGER} or {@code NUMBER}; empty for other kinds, for
         * infinity, for not-a-number, and for exponents beyond 9999.
         */
        public Optional<BigDecimal> number() {
            return ScalarNumber.parse(this);
        }

        @Override
        public String kindName() {
            return switch (kind) {
                case TEXT -> "a text";
                case INTEGER -> "an integer";
                case NUMBER -> "a number";
                case BOOLEAN -> "a boolean";
                case NULL -> "null";
            };
        }
    }

    /** A key with its value. */
    record Entry(Scalar key, Node value) {}
}
