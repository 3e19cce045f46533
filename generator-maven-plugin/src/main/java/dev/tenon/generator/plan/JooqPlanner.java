package dev.tenon.generator.plan;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.SqlType;
import dev.tenon.generator.jooq.ForcedType;
import dev.tenon.generator.jooq.JooqRequest;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Decides which jOOQ classes are wanted and where their Java types follow the spec. */
final class JooqPlanner {

    private final Types types;
    private final ValuePlanner values;
    private final Catalog catalog;

    JooqPlanner(Types types, ValuePlanner values, Catalog catalog) {
        this.types = types;
        this.values = values;
        this.catalog = catalog;
    }

    JooqRequest plan(Model model) {
        Map<String, ForcedType> forced = new LinkedHashMap<>();
        for (Resource resource : model.resources()) {
            Stream<Field> written =
                    model.bodies().stream()
                            .filter(body -> body.table().equals(resource.table()))
                            .flatMap(body -> body.fields().stream());
            Stream.concat(resource.fields().stream(), written)
                    .forEach(field ->
                            force(resource, field)
                                    .ifPresent(f -> forced.putIfAbsent(f.columns(), f)));
        }
        List<String> schemas =
                model.resources().stream()
                        .map(resource -> resource.table().schema())
                        .distinct()
                        .toList();
        return new JooqRequest(schemas, types.jooqPackage(), List.copyOf(forced.values()));
    }

    private Optional<ForcedType> force(Resource resource, Field field) {
        String name = resource.table() + "." + field.column();
        return converter(resource, field)
                .map(converter ->
                        new ForcedType(
                                Pattern.quote(name),
                                values.plan(field.type()).javaType().toString(),
                                converter));
    }

    private Optional<String> converter(Resource resource, Field field) {
        return switch (field.type()) {
            case ValueKind.Choice choice -> {
                String type = types.enumeration(choice.type()).canonicalName();
                yield Optional.of(
                        "org.jooq.Converter.ofNullable(java.lang.String.class, %1$s.class, %1$s::of, %1$s::label)"
                                .formatted(type));
            }
            case ValueKind.Many many -> Optional.of(list(many.item()));
            case ValueKind.Json _ -> Optional.empty();
            case ValueKind.Single single ->
                    column(resource, field)
                            .map(Column::type)
                            .flatMap(type -> number(type, single.scalar()));
        };
    }

    private String list(ValueKind item) {
        String type = values.plan(item).javaType().toString();
        return item instanceof ValueKind.Choice
                ? "dev.tenon.runtime.api.LabelListConverter.of(%s.class)".formatted(type)
                : "dev.tenon.runtime.api.ListConverter.of(%s.class)".formatted(type);
    }

    private Optional<Column> column(Resource resource, Field field) {
        return catalog.relation(resource.table().schema(), resource.table().name())
                .flatMap(relation -> relation.column(field.column()));
    }

    /** jOOQ picks the narrowest Java number for a column; the spec's format may be wider. */
    private static Optional<String> number(SqlType type, Scalar scalar) {
        String found =
                switch (type.base()) {
                    case "int2" -> "Short";
                    case "int4" -> "Integer";
                    case "int8" -> "Long";
                    case "numeric" -> whole(type);
                    default -> "";
                };
        String wanted =
                switch (scalar) {
                    case INT32 -> "Integer";
                    case INT64 -> "Long";
                    case DECIMAL -> "BigDecimal";
                    case FLOAT32, FLOAT64, BOOLEAN, TEXT, EMAIL, URI -> "";
                    case UUID, DATE, DATE_TIME, BYTES -> "";
                };
        if (found.isEmpty() || wanted.isEmpty() || found.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(
                "org.jooq.Converter.ofNullable(%s.class, %s.class, %s, %s)"
                        .formatted(
                                qualified(found),
                                qualified(wanted),
                                lambda(wanted),
                                lambda(found)));
    }

    /** Digits to Java type as jOOQ maps a numeric without fraction. */
    private static String whole(SqlType type) {
        if (type.scale() != 0 || type.precision() == 0) {
            return "BigDecimal";
        }
        if (type.precision() <= 2) {
            return "Byte";
        }
        if (type.precision() <= 4) {
            return "Short";
        }
        if (type.precision() <= 9) {
            return "Integer";
        }
        return type.precision() <= 18 ? "Long" : "BigInteger";
    }

    private static String qualified(String name) {
        return name.startsWith("Big") ? "java.math." + name : "java.lang." + name;
    }

    private static String lambda(String type) {
        return switch (type) {
            case "Byte" -> "java.lang.Number::byteValue";
            case "Short" -> "java.lang.Number::shortValue";
            case "Integer" -> "java.lang.Number::intValue";
            case "Long" -> "java.lang.Number::longValue";
            case "BigInteger" -> "n -> java.math.BigInteger.valueOf(n.longValueExact())";
            default -> "n -> new java.math.BigDecimal(n.toString())";
        };
    }
}
