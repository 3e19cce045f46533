package dev.tenon.generator.catalog;

import java.util.List;

/**
 * The SQL type of a column, whole and in its parts. Domains are followed to the type below them.
 *
 * @param text as {@code format_type} spells it: {@code character varying(100)}, {@code bigint[]}
 * @param base short name of the type, of the element for arrays: {@code varchar}, {@code int8},
 *     {@code numeric}, {@code timestamptz}, or the name of an enum
 * @param length characters or bits of {@code varchar(n)}, {@code char(n)}, {@code bit(n)}; 0
 *     without a limit
 * @param precision digits of {@code numeric(p, s)}; 0 without a limit
 * @param scale fraction digits of {@code numeric(p, s)}
 * @param array whether it is an array of {@code base}
 * @param labels values of an enum type in their order; empty for other types
 * @param schema schema of {@code base}; empty for a type of PostgreSQL itself
 */
public record SqlType(
        String text,
        String base,
        int length,
        int precision,
        int scale,
        boolean array,
        List<String> labels,
        String schema) {

    public SqlType {
        labels = List.copyOf(labels);
    }
}
