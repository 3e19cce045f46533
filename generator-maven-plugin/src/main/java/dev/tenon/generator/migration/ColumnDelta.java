package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.SqlType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A column before and after.
 *
 * @param table the table's delta it belongs to
 * @param base as it is
 * @param wanted as it should be
 */
record ColumnDelta(TableDelta table, Column base, Column wanted) {

    private static final Set<String> STRINGS = Set.of("varchar", "bpchar", "text");

    /** Every value of the key's type is a value of each of these. */
    private static final Map<String, Set<String>> WIDER =
            Map.of(
                    "int2", Set.of("int4", "int8", "numeric", "float4", "float8"),
                    "int4", Set.of("int8", "numeric", "float8"),
                    "int8", Set.of("numeric"),
                    "float4", Set.of("float8"),
                    "date", Set.of("timestamp", "timestamptz"),
                    "timestamp", Set.of("timestamptz"),
                    "timestamptz", Set.of("timestamp"),
                    "json", Set.of("jsonb"),
                    "cidr", Set.of("inet"));

    private SqlType from() {
        return base.type();
    }

    private SqlType to() {
        return wanted.type();
    }

    /** Whether some value of the old type may not fit the new one. */
    boolean narrows() {
        if (from().array() != to().array()) {
            return true;
        }
        if (bothStrings()) {
            return to().length() > 0 && (from().length() == 0 || from().length() > to().length());
        }
        if (from().base().equals(to().base())) {
            return narrowsWithin();
        }
        if (to().base().equals("text") && !from().array()) {
            return false;
        }
        boolean wider = WIDER.getOrDefault(from().base(), Set.of()).contains(to().base());
        return !wider || (to().base().equals("numeric") && to().precision() > 0);
    }

    private boolean narrowsWithin() {
        if (from().base().equals("numeric") && to().precision() > 0) {
            int digits = from().precision() - from().scale();
            return from().precision() == 0
                    || to().scale() < from().scale()
                    || to().precision() - to().scale() < digits;
        }
        return to().length() > 0 && (from().length() == 0 || from().length() > to().length());
    }

    /** Whether PostgreSQL only writes the catalog: a longer or unlimited string. */
    boolean inPlace() {
        return bothStrings()
                && !narrows()
                && !from().base().equals("bpchar")
                && !to().base().equals("bpchar");
    }

    private boolean bothStrings() {
        return STRINGS.contains(from().base())
                && STRINGS.contains(to().base())
                && !from().array()
                && !to().array();
    }

    /**
     * The USING expression of ALTER COLUMN … TYPE; empty where assignment does, which refuses a
     * string that is too long instead of cutting it. Times of day take part in UTC, whatever zone
     * the session has.
     */
    Optional<String> using() {
        String name = SqlText.quote(wanted.name());
        String types = from().base() + " " + to().base();
        if (bothStrings() || (types.equals("numeric numeric") && !from().array())) {
            return Optional.empty();
        }
        if (from().array() || to().array()) {
            return Optional.of(name + "::" + to().text());
        }
        return Optional.of(
                switch (types) {
                    case "date timestamptz" -> name + "::timestamp at time zone 'UTC'";
                    case "timestamp timestamptz", "timestamptz timestamp" ->
                            name + " at time zone 'UTC'";
                    case "timestamptz date" -> "(" + name + " at time zone 'UTC')::date";
                    default -> name + "::" + to().text();
                });
    }

    String qualified() {
        return table.qualified() + "." + wanted.name();
    }
}
