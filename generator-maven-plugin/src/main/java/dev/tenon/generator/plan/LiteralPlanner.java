package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.source.JsonText;
import dev.tenon.generator.source.Node;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides how a value of the spec is written in Java. The check stage saw that it fits its type.
 */
final class LiteralPlanner {

    private static final ClassName JSONB = ClassName.get("org.jooq", "JSONB");

    private final Types types;

    LiteralPlanner(Types types) {
        this.types = types;
    }

    Literal plan(Node node, ValueKind kind) {
        return switch (kind) {
            case ValueKind.Single single -> single(text(node), single.scalar());
            case ValueKind.Choice choice ->
                    new Literal.Constant(
                            types.enumeration(choice.type()), JavaNames.constant(text(node)));
            case ValueKind.Json _ -> new Literal.Parsed(JSONB, "valueOf", JsonText.of(node));
            case ValueKind.Many many -> {
                Stream<Node> items =
                        node instanceof Node.Sequence list ? list.items().stream() : Stream.of();
                yield new Literal.Items(items.map(item -> plan(item, many.item())).toList());
            }
        };
    }

    private static Literal single(String text, Scalar scalar) {
        return switch (scalar) {
            case INT32 -> new Literal.Plain(new BigDecimal(text).toBigIntegerExact().toString());
            case INT64 ->
                    new Literal.Plain(new BigDecimal(text).toBigIntegerExact().toString() + "L");
            case DECIMAL -> new Literal.Constructed(ClassName.get(BigDecimal.class), text);
            case FLOAT32 -> new Literal.Plain(Float.valueOf(text) + "f");
            case FLOAT64 -> new Literal.Plain(Double.valueOf(text) + "d");
            case BOOLEAN -> new Literal.Plain(text.toLowerCase(Locale.ROOT));
            case TEXT, EMAIL, URI -> new Literal.Text(text);
            case UUID -> new Literal.Parsed(ClassName.get(UUID.class), "fromString", text);
            case DATE -> new Literal.Parsed(ClassName.get(LocalDate.class), "parse", text);
            case DATE_TIME ->
                    new Literal.Parsed(ClassName.get(OffsetDateTime.class), "parse", text);
            case BYTES -> new Literal.Bytes(text);
        };
    }

    private static String text(Node node) {
        return node instanceof Node.Scalar scalar ? scalar.text() : "";
    }
}
