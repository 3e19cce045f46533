package dev.tenon.generator.table;

import dev.tenon.generator.migration.DesiredCheck;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecLimits;
import dev.tenon.generator.spec.SpecSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The CHECK that a column's keywords ask for: one for all of them, so that its name does not depend
 * on their order. What SQL cannot say exactly is left to the service.
 */
final class ColumnChecks {

    private final String name;
    private final String type;
    private final List<DesiredCheck.Condition> conditions = new ArrayList<>();

    private ColumnChecks(NamedColumn column) {
        this.name = SqlNames.identifier(column.name());
        this.type = column.type();
    }

    /** The check; empty when any value of the type will do. */
    static Optional<DesiredCheck> of(NamedColumn column) {
        var checks = new ColumnChecks(column);
        if (column.declared()) {
            checks.add(column);
        }
        return checks.conditions.isEmpty()
                ? Optional.empty()
                : Optional.of(new DesiredCheck("", column.name(), checks.conditions));
    }

    private void add(NamedColumn column) {
        switch (column.kind()) {
            case ValueKind.Single single -> {
                scalar(single);
                allowed(single, place(column.schema(), column));
            }
            case ValueKind.Choice choice ->
                    condition(
                            name + " in (" + labels(choice.type()) + ")",
                            place(column.schema(), column));
            case ValueKind.Many many -> {
                items(many.limits());
                if (many.item() instanceof ValueKind.Choice choice) {
                    var items = column.schema().shape().items().orElse(column.schema());
                    condition(
                            texts() + " <@ array[" + labels(choice.type()) + "]::text[]",
                            place(items, column));
                }
            }
            case ValueKind.Json _ -> {
                // Counting members of jsonb needs a function of one's own: the service counts.
            }
        }
    }

    private void scalar(ValueKind.Single kind) {
        switch (kind.scalar()) {
            case TEXT, EMAIL, URI -> text(kind.limits());
            case INT32, INT64, DECIMAL, FLOAT32, FLOAT64 -> number(kind);
            case BOOLEAN, UUID, DATE, DATE_TIME, BYTES -> {
                // JSON Schema has no keyword for these that a column type does not imply.
            }
        }
    }

    private void text(SpecLimits limits) {
        limits.minLength()
                .filter(length -> length.value() > 0)
                .ifPresent(length ->
                        condition("char_length(" + name + ") >= " + length.value(), length.key()));
        limits.maxLength()
                .filter(_ -> !type.startsWith("varchar("))
                .ifPresent(length ->
                        condition("char_length(" + name + ") <= " + length.value(), length.key()));
        limits.pattern()
                .filter(pattern -> PortablePattern.is(pattern.value()))
                .ifPresent(pattern ->
                        condition(name + " ~ " + SqlNames.literal(pattern.value()), pattern.key()));
    }

    private void number(ValueKind.Single kind) {
        var limits = kind.limits();
        // PostgreSQL compares real with numeric as double, in which 0.1 is another number.
        String cast = kind.scalar() == Scalar.FLOAT32 ? "::real" : "";
        compare(" >= ", limits.minimum(), cast);
        compare(" > ", limits.exclusiveMinimum(), cast);
        compare(" <= ", limits.maximum(), cast);
        compare(" < ", limits.exclusiveMaximum(), cast);
        boolean exact = kind.scalar() != Scalar.FLOAT32 && kind.scalar() != Scalar.FLOAT64;
        limits.multipleOf()
                .filter(_ -> exact)
                .ifPresent(step ->
                        condition("mod(" + name + ", " + plain(step) + ") = 0", step.key()));
    }

    private void compare(String operator, Optional<Located<BigDecimal>> bound, String cast) {
        bound.ifPresent(value -> condition(name + operator + plain(value) + cast, value.key()));
    }

    private static String plain(Located<BigDecimal> number) {
        return number.value().toPlainString();
    }

    private void items(SpecLimits limits) {
        limits.minItems()
                .filter(count -> count.value() > 0)
                .ifPresent(count ->
                        condition("cardinality(" + name + ") >= " + count.value(), count.key()));
        limits.maxItems()
                .ifPresent(count ->
                        condition("cardinality(" + name + ") <= " + count.value(), count.key()));
    }

    private void allowed(ValueKind.Single kind, Location at) {
        var values = kind.allowed().stream().map(value -> literal(value, kind).orElse("")).toList();
        if (!values.isEmpty() && !values.contains("")) {
            condition(name + " in (" + String.join(", ", values) + ")", at);
        }
    }

    /** The column as an array of texts; PostgreSQL compares no array of varchar with one. */
    private String texts() {
        return type.equals("text[]") ? name : name + "::text[]";
    }

    /** The keyword that lists the values; the field where a part of it says so. */
    private static Location place(SpecSchema schema, NamedColumn column) {
        return Stream.concat(
                        schema.values().allowed().stream(), schema.values().constant().stream())
                .findFirst()
                .<Location>map(Located::key)
                .orElse(column.at());
    }

    private static Optional<String> literal(Node value, ValueKind.Single kind) {
        return DefaultSql.of(value, kind);
    }

    private static String labels(EnumType type) {
        return type.labels().stream().map(SqlNames::literal).collect(Collectors.joining(", "));
    }

    private void condition(String sql, Location at) {
        conditions.add(new DesiredCheck.Condition(sql, at));
    }
}
