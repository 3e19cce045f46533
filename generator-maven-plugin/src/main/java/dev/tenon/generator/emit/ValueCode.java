package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.plan.LimitPlan;
import dev.tenon.generator.plan.Literal;
import dev.tenon.generator.plan.ValuePlan;
import java.util.Base64;
import java.util.List;

/** Prints value types, limits and literals. */
final class ValueCode {

    private ValueCode() {}

    /** An expression of {@code ValueType}. */
    static CodeBlock type(ValuePlan plan) {
        return switch (plan) {
            case ValuePlan.Choice choice ->
                    CodeBlock.of("$T.enumeration($T.class)", Seam.VALUE_TYPE, choice.type());
            case ValuePlan.Many many ->
                    CodeBlock.of(
                            "$T.listOf($L)$L",
                            Seam.VALUE_TYPE,
                            type(many.item()),
                            limits(many.limits()));
            case ValuePlan.Single single ->
                    CodeBlock.of(
                            "$T.$L($L)$L$L",
                            Seam.VALUE_TYPE,
                            single.factory(),
                            format(single.format()),
                            limits(single.limits()),
                            allowed(single.allowed()));
        };
    }

    /** An expression of the literal's Java type. */
    static CodeBlock literal(Literal literal) {
        return switch (literal) {
            case Literal.Plain plain -> CodeBlock.of("$L", plain.java());
            case Literal.Text text -> CodeBlock.of("$S", text.value());
            case Literal.Constant constant ->
                    CodeBlock.of("$T.$L", constant.type(), constant.name());
            case Literal.Constructed made -> CodeBlock.of("new $T($S)", made.type(), made.text());
            case Literal.Parsed parsed ->
                    CodeBlock.of("$T.$L($S)", parsed.type(), parsed.method(), parsed.text());
            case Literal.Bytes bytes ->
                    CodeBlock.of("$T.getDecoder().decode($S)", Base64.class, bytes.base64());
            case Literal.Items items -> CodeBlock.of("$T.of($L)", List.class, list(items.items()));
        };
    }

    private static CodeBlock list(List<Literal> items) {
        return items.stream().map(ValueCode::literal).collect(CodeBlock.joining(",$W"));
    }

    private static CodeBlock format(String format) {
        return format.isEmpty() ? CodeBlock.of("") : CodeBlock.of("$T.$L", Seam.FORMAT, format);
    }

    private static CodeBlock limits(List<LimitPlan> limits) {
        if (limits.isEmpty()) {
            return CodeBlock.of("");
        }
        CodeBlock arguments =
                limits.stream().map(ValueCode::limit).collect(CodeBlock.joining(",$W"));
        return CodeBlock.of(".with($L)", arguments);
    }

    private static CodeBlock limit(LimitPlan limit) {
        CodeBlock argument =
                switch (limit.argument()) {
                    case LimitPlan.Argument.Nothing _ -> CodeBlock.of("");
                    case LimitPlan.Argument.Count count -> CodeBlock.of("$L", count.value());
                    case LimitPlan.Argument.Text text -> CodeBlock.of("$S", text.value());
                };
        return CodeBlock.of("$T.$L($L)", Seam.LIMIT, limit.factory(), argument);
    }

    private static CodeBlock allowed(List<Literal> allowed) {
        return allowed.isEmpty()
                ? CodeBlock.of("")
                : CodeBlock.of(".oneOf($T.of($L))", List.class, list(allowed));
    }
}
