package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.tenon.generator.plan.TermsPlan;
import java.util.List;

/** Prints the terms of an operation as calls of its builder. */
final class TermsEmitter {

    private TermsEmitter() {}

    static void emit(CodeBlock.Builder code, TermsPlan plan) {
        for (TermsPlan.Admitted admitted : plan.admitted()) {
            code.add("\n.admits($S", admitted.scheme());
            admitted.scopes().forEach(scope -> code.add(", $S", scope));
            code.add(")");
        }
        if (plan.anonymous()) {
            code.add("\n.admitsAnonymous()");
        }
        names(code, "roles", plan.roles());
        names(code, "groups", plan.groups());
    }

    private static void names(CodeBlock.Builder code, String method, List<String> names) {
        if (!names.isEmpty()) {
            code.add("\n.$L($L)", method, SourceCode.texts(names));
        }
    }
}
