package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import dev.tenon.generator.plan.RepositoryPlan;
import dev.tenon.generator.plan.RepositoryStatement;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Prints the methods of a repository that give a statement to run later. */
final class StatementEmitter {

    private final RepositoryPlan plan;

    StatementEmitter(RepositoryPlan plan) {
        this.plan = plan;
    }

    MethodSpec emit(RepositoryStatement statement) {
        return switch (statement) {
            case RepositoryStatement.Rows rows ->
                    method(rows.name(), rows.doc())
                            .addParameter(Seam.QUERY, "query")
                            .addStatement("return $L.select().matching(query)", plan.rowsConstant())
                            .build();
            case RepositoryStatement.Row row ->
                    method(row.name(), row.doc())
                            .addParameters(parameters(row.key()))
                            .addParameters(body(row))
                            .addStatement(
                                    "return $L.$L()$L$L",
                                    plan.rowsConstant(),
                                    row.verb(),
                                    where(row.key()),
                                    row.write()
                                            .map(this::assignments)
                                            .orElseGet(() -> CodeBlock.of("")))
                            .build();
        };
    }

    /** The arguments that columns are bound to. */
    static List<ParameterSpec> parameters(List<RepositoryPlan.Bound> bound) {
        return bound.stream()
                .map(each -> ParameterSpec.builder(each.type(), each.name()).build())
                .toList();
    }

    /** The argument that holds the body; empty where nothing is written. */
    static List<ParameterSpec> body(RepositoryStatement.Row statement) {
        return statement.write().stream()
                .map(write -> ParameterSpec.builder(write.body(), write.argument()).build())
                .toList();
    }

    private CodeBlock where(List<RepositoryPlan.Bound> key) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (RepositoryPlan.Bound each : key) {
            code.add("\n.where(")
                    .add(RepositoryEmitter.column(plan, each.constant()))
                    .add(", $L)", each.name());
        }
        return code.build();
    }

    private CodeBlock assignments(RepositoryStatement.Write write) {
        CodeBlock.Builder code = CodeBlock.builder();
        for (RepositoryStatement.Assignment assignment : write.assignments()) {
            code.add("\n.$L(", assignment.method())
                    .add(RepositoryEmitter.column(plan, assignment.constant()))
                    .add(", $L.$L())", write.argument(), assignment.component());
        }
        return code.build();
    }

    private MethodSpec.Builder method(String name, String doc) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", doc)
                .returns(ParameterizedTypeName.get(Seam.STATEMENT, plan.row()));
    }
}
