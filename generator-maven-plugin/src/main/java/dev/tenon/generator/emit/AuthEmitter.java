package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.AuthPlan;
import dev.tenon.generator.plan.SourcePlan;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Prints the class that tells the runtime how callers are told apart. */
final class AuthEmitter {

    private static final String CONSTANT = "AUTH";
    private static final CodeBlock NULL = CodeBlock.of("null");

    private AuthEmitter() {}

    static TypeSpec emit(AuthPlan plan) {
        return TypeSpec.classBuilder(plan.type())
                .addJavadoc("How the service tells its callers apart, as the spec declares it.")
                .addAnnotation(Seam.NULL_MARKED)
                .addAnnotation(Seam.FACTORY)
                .addModifiers(Modifier.FINAL)
                .addField(
                        FieldSpec.builder(Seam.AUTH, CONSTANT)
                                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                                .initializer(auth(plan))
                                .build())
                .addMethod(
                        MethodSpec.methodBuilder("auth")
                                .addAnnotation(Seam.SINGLETON)
                                .returns(Seam.AUTH)
                                .addStatement("return $L", CONSTANT)
                                .build())
                .build();
    }

    private static CodeBlock auth(AuthPlan plan) {
        return CodeBlock.builder()
                .add("\n$>$>new $T(\n$>$>$L,\n", Seam.AUTH, SourceCode.of(plan.role()))
                .add("$T.of($L),\n", Set.class, SourceCode.texts(plan.roles()))
                .add(plan.anonymous().map(role -> CodeBlock.of("$S", role)).orElse(NULL))
                .add(",\n$T.of($L),\n", Set.class, SourceCode.texts(plan.groups()))
                .add("$T.of($L),\n", List.class, claims(plan.groupClaims()))
                .add("$T.of(\n$>$>$L))$<$<$<$<$<$<", List.class, schemes(plan.schemes()))
                .build();
    }

    private static CodeBlock claims(List<SourcePlan> claims) {
        return claims.stream().map(SourceCode::of).collect(CodeBlock.joining(", "));
    }

    private static CodeBlock schemes(List<AuthPlan.Scheme> schemes) {
        return schemes.stream().map(AuthEmitter::scheme).collect(CodeBlock.joining(",\n"));
    }

    private static CodeBlock scheme(AuthPlan.Scheme scheme) {
        CodeBlock.Builder code = CodeBlock.builder();
        if (scheme.needs().isEmpty()) {
            code.add("$T.of(", Seam.AUTH_SCHEME);
        } else {
            code.add("new $T(", Seam.AUTH_SCHEME);
        }
        code.add("$S, $T.$L", scheme.name(), Seam.AUTH_MECHANISM, scheme.mechanism());
        scheme.needs()
                .forEach(need ->
                        code.add(", ")
                                .add(need.map(text -> CodeBlock.of("$S", text)).orElse(NULL)));
        return code.add(")").build();
    }
}
