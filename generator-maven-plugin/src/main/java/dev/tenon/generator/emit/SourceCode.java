package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.plan.SourcePlan;
import java.util.List;

/** Prints where values come from. */
final class SourceCode {

    private SourceCode() {}

    /** An expression of {@code Source}. */
    static CodeBlock of(SourcePlan plan) {
        return switch (plan) {
            case SourcePlan.Made made ->
                    CodeBlock.of("$T.$L($L)", Seam.SOURCE, made.factory(), texts(made.texts()));
            case SourcePlan.Declared declared ->
                    CodeBlock.of("$T.parameter($L)", Seam.SOURCE, declared.constant());
        };
    }

    /** Texts as arguments. */
    static CodeBlock texts(List<String> texts) {
        return texts.stream()
                .map(text -> CodeBlock.of("$S", text))
                .collect(CodeBlock.joining(", "));
    }
}
