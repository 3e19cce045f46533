package dev.tenon.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.RepositoryPlan;
import dev.tenon.generator.plan.TablePlan;
import javax.lang.model.element.Modifier;

/** Prints a repository: typed calls under a session, and the statements controllers run. */
final class RepositoryEmitter {

    private final RepositoryPlan plan;

    RepositoryEmitter(RepositoryPlan plan) {
        this.plan = plan;
    }

    TypeSpec emit() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(plan.type())
                        .addJavadoc(
                                "Reads and writes rows of {@code $L}. Methods that take a session"
                                        + " run at once; the\n"
                                        + "others give a statement to run later. Holds nothing:"
                                        + " make one where it is needed.",
                                Javadoc.line(plan.table().name()))
                        .addAnnotation(Seam.NULL_MARKED)
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addField(rows());
        var calls = new CallEmitter(plan);
        plan.calls().forEach(call -> type.addMethod(calls.emit(call)));
        var statements = new StatementEmitter(plan);
        plan.statements().forEach(statement -> type.addMethod(statements.emit(statement)));
        RowMappingEmitter.emit(plan).forEach(type::addMethod);
        return type.build();
    }

    private FieldSpec rows() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("\n$>$>$T.of(", Seam.RELATION)
                .add(table(plan.table()))
                .add(", $T::read, $T::write)", plan.type(), plan.type());
        for (RepositoryPlan.Column column : plan.columns()) {
            code.add("\n$>$>.column($S, ", column.wireName())
                    .add(column(plan, column.constant()))
                    .add(")$<$<");
        }
        if (!plan.key().isEmpty()) {
            CodeBlock key =
                    plan.key().stream()
                            .map(constant -> column(plan, constant))
                            .collect(CodeBlock.joining(", "));
            code.add("\n$>$>.keyedBy($L)$<$<", key);
        }
        return FieldSpec.builder(
                        ParameterizedTypeName.get(Seam.RELATION, plan.row()),
                        plan.rowsConstant(),
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(code.add("$<$<").build())
                .build();
    }

    /** A column of the repository's table. */
    static CodeBlock column(RepositoryPlan plan, String constant) {
        return CodeBlock.of("$L.$L", table(plan.table()), constant);
    }

    static CodeBlock table(TablePlan table) {
        return Sources.member(table.columns(), table.constant());
    }
}
