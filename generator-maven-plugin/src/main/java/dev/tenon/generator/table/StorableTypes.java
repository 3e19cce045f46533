package dev.tenon.generator.table;

import dev.tenon.generator.catalog.SqlType;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import java.util.Optional;
import java.util.Set;

/** Which SQL types hold which values, without loss and in the Java type the service uses. */
public final class StorableTypes {

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar");

    private StorableTypes() {}

    /** Whether columns of a type hold values of a kind. */
    public static boolean fits(ValueKind kind, SqlType type) {
        return switch (kind) {
            case ValueKind.Single single -> !type.array() && fits(single.scalar(), type.base());
            case ValueKind.Choice choice -> !type.array() && fits(choice, type);
            case ValueKind.Many many ->
                    type.array()
                            && switch (many.item()) {
                                case ValueKind.Single single -> fits(single.scalar(), type.base());
                                case ValueKind.Choice choice -> fits(choice, type);
                                case ValueKind.Many _, ValueKind.Json _ -> false;
                            };
            case ValueKind.Json _ -> !type.array() && type.base().equals("jsonb");
        };
    }

    /** No label may be longer than the type, nor shorter than one that fills up with spaces. */
    private static boolean fits(ValueKind.Choice choice, SqlType type) {
        int room = type.length();
        return TEXTS.contains(type.base())
                && choice.type().labels().stream()
                        .mapToInt(label -> label.codePointCount(0, label.length()))
                        .allMatch(length ->
                                type.base().equals("bpchar")
                                        ? length == room
                                        : room == 0 || length <= room);
    }

    private static boolean fits(Scalar scalar, String base) {
        return switch (scalar) {
            case INT32 -> base.equals("int4");
            case INT64 -> base.equals("int8");
            case DECIMAL -> base.equals("numeric");
            case FLOAT32 -> base.equals("float4");
            case FLOAT64 -> base.equals("float8");
            case BOOLEAN -> base.equals("bool");
            case TEXT, EMAIL, URI -> TEXTS.contains(base);
            case UUID -> base.equals("uuid");
            case DATE -> base.equals("date");
            case DATE_TIME -> base.equals("timestamptz");
            case BYTES -> base.equals("bytea");
        };
    }

    /** The words of the spec for a type; empty for a type that no field can have. */
    public static Optional<String> words(SqlType type) {
        var words = scalarWords(type.base());
        return type.array() ? words.map(item -> "type: array, items: {" + item + "}") : words;
    }

    private static Optional<String> scalarWords(String base) {
        return switch (base) {
            case "int4" -> Optional.of("type: integer, format: int32");
            case "int8" -> Optional.of("type: integer, format: int64");
            case "numeric" -> Optional.of("type: number");
            case "float4" -> Optional.of("type: number, format: float");
            case "float8" -> Optional.of("type: number, format: double");
            case "bool" -> Optional.of("type: boolean");
            case "text", "varchar", "bpchar" -> Optional.of("type: string");
            case "uuid" -> Optional.of("type: string, format: uuid");
            case "date" -> Optional.of("type: string, format: date");
            case "timestamptz" -> Optional.of("type: string, format: date-time");
            case "bytea" -> Optional.of("type: string, format: byte");
            case "jsonb" -> Optional.of("type: object");
            default -> Optional.empty();
        };
    }
}
