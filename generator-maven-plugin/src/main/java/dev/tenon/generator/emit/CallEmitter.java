package dev.tenon.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.generator.plan.RepositoryCall;
import dev.tenon.generator.plan.RepositoryPlan;
import dev.tenon.generator.plan.RepositoryStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Prints the methods of a repository that run at once. */
final class CallEmitter {

    private final RepositoryPlan plan;

    CallEmitter(RepositoryPlan plan) {
        this.plan = plan;
    }

    MethodSpec emit(RepositoryCall call) {
        return switch (call) {
            case RepositoryCall.Rows rows -> rows(rows);
            case RepositoryCall.Row row -> row(row);
        };
    }

    private MethodSpec rows(RepositoryCall.Rows call) {
        TypeName select = ParameterizedTypeName.get(Seam.SELECT_WHERE_STEP, Seam.JOOQ_RECORD);
        TypeName result = ParameterizedTypeName.get(Seam.RESULT_QUERY, Seam.JOOQ_RECORD);
        TypeName query = ParameterizedTypeName.get(ClassName.get(Function.class), select, result);
        return method(call.name(), call.doc())
                .returns(ParameterizedTypeName.get(ClassName.get(List.class), plan.row()))
                .addParameter(query, "query")
                .addStatement(
                        "return session.list(query.apply($L.query()), $T::read)",
                        plan.rowsConstant(),
                        plan.type())
                .build();
    }

    private MethodSpec row(RepositoryCall.Row call) {
        CodeBlock statement = statement(call);
        MethodSpec.Builder method =
                method(call.name(), call.doc())
                        .addParameters(StatementEmitter.parameters(call.statement().key()))
                        .addParameters(StatementEmitter.parameters(call.scopes()))
                        .addParameters(StatementEmitter.body(call.statement()));
        return switch (call.outcome()) {
            case FOUND ->
                    method.returns(
                                    ParameterizedTypeName.get(
                                            ClassName.get(Optional.class), plan.row()))
                            .addStatement("return session.find($L)", statement)
                            .build();
            case STORED ->
                    method.returns(plan.row())
                            .addStatement("return session.one($L)", statement)
                            .build();
            case REMOVED ->
                    method.returns(TypeName.BOOLEAN)
                            .addStatement("return session.execute($L) > 0", statement)
                            .build();
        };
    }

    private CodeBlock statement(RepositoryCall.Row call) {
        RepositoryStatement.Row statement = call.statement();
        List<ParameterSpec> arguments =
                new ArrayList<>(StatementEmitter.parameters(statement.key()));
        arguments.addAll(StatementEmitter.body(statement));
        CodeBlock names =
                arguments.stream()
                        .map(argument -> CodeBlock.of("$L", argument.name()))
                        .collect(CodeBlock.joining(", "));
        CodeBlock.Builder code = CodeBlock.builder().add("$L($L)", statement.name(), names);
        for (RepositoryPlan.Bound scope : call.scopes()) {
            code.add(
                    ".within($L, $L)",
                    RepositoryEmitter.column(plan, scope.constant()),
                    scope.name());
        }
        return code.build();
    }

    private static MethodSpec.Builder method(String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc("$L", doc)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(Seam.SESSION, "session");
    }
}
