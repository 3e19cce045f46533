package dev.tenon.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.tenon.generator.plan.RepositoryPlan;
import dev.tenon.generator.plan.RepositoryPlan.Write;
import dev.tenon.generator.plan.TablePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** Prints a repository: typed calls under a session, and the statements controllers run. */
final class RepositoryEmitter {

    private final RepositoryPlan plan;
    private final TypeName statement;
    private final TypeName found;

    RepositoryEmitter(RepositoryPlan plan) {
        this.plan = plan;
        this.statement = ParameterizedTypeName.get(Seam.STATEMENT, plan.row());
        this.found = ParameterizedTypeName.get(ClassName.get(Optional.class), plan.row());
    }

    TypeSpec emit() {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(plan.type())
                        .addJavadoc(
                                "Reads and writes rows of {@code $L}. Methods that take a session"
                                        + " run at once; the\n"
                                        + "others give a statement to run later.",
                                Javadoc.line(plan.table().name()))
                        .addAnnotation(Seam.NULL_MARKED)
                        .addAnnotation(Seam.SINGLETON)
                        .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                        .addField(rows());
        calls().forEach(type::addMethod);
        statements().forEach(type::addMethod);
        RowMappingEmitter.emit(plan).forEach(type::addMethod);
        return type.build();
    }

    private FieldSpec rows() {
        CodeBlock.Builder code = CodeBlock.builder();
        code.add("\n$>$>$T.of(", Seam.RELATION)
                .add(table())
                .add(", $T::read, $T::write)", plan.type(), plan.type());
        for (RepositoryPlan.Column column : plan.columns()) {
            code.add("\n$>$>.column($S, ", column.wireName())
                    .add(column(column.constant()))
                    .add(")$<$<");
        }
        if (!plan.key().isEmpty()) {
            CodeBlock key =
                    plan.key().stream()
                            .map(each -> column(each.constant()))
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

    private List<MethodSpec> calls() {
        List<MethodSpec> methods = new ArrayList<>();
        if (isKeyed()) {
            methods.add(
                    call("find", found, "The row with this key; empty when there is none.")
                            .addParameters(keys())
                            .addStatement("return session.find(find($L))", keyNames())
                            .build());
        }
        methods.add(listCall());
        plan.writes().forEach(write -> methods.add(insertCall(write)));
        if (isKeyed()) {
            plan.patches().forEach(write -> methods.add(keyedCall("update", "patch", write)));
            plan.writes().forEach(write -> methods.add(keyedCall("replace", "row", write)));
        }
        if (isKeyed() && plan.deletes()) {
            methods.add(
                    call("delete", TypeName.BOOLEAN, "Removes a row; false when there is none.")
                            .addParameters(keys())
                            .addStatement("return session.execute(delete($L)) > 0", keyNames())
                            .build());
        }
        return methods;
    }

    private boolean isKeyed() {
        return !plan.key().isEmpty();
    }

    private MethodSpec insertCall(Write write) {
        return call("insert", plan.row(), "Stores a row and answers it as stored.")
                .addParameter(write.body(), "row")
                .addStatement("return session.one(insert(row))")
                .build();
    }

    private MethodSpec keyedCall(String name, String argument, Write write) {
        String doc =
                argument.equals("patch")
                        ? "Changes the fields the patch names; empty when there is no such row."
                        : "Writes every field but the key; empty when there is no such row.";
        return call(name, found, doc)
                .addParameters(keys())
                .addParameter(write.body(), argument)
                .addStatement("return session.find($L($L, $L))", name, keyNames(), argument)
                .build();
    }

    private MethodSpec listCall() {
        TypeName select = ParameterizedTypeName.get(Seam.SELECT_WHERE_STEP, Seam.JOOQ_RECORD);
        TypeName result = ParameterizedTypeName.get(Seam.RESULT_QUERY, Seam.JOOQ_RECORD);
        TypeName query = ParameterizedTypeName.get(ClassName.get(Function.class), select, result);
        TypeName rows = ParameterizedTypeName.get(ClassName.get(List.class), plan.row());
        return call("list", rows, "The rows a typed query asks for.")
                .addParameter(query, "query")
                .addStatement(
                        "return session.list(query.apply($L.query()), $T::read)",
                        plan.rowsConstant(),
                        plan.type())
                .build();
    }

    private static MethodSpec.Builder call(String name, TypeName returns, String doc) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(doc)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns)
                .addParameter(Seam.SESSION, "session");
    }

    private List<MethodSpec> statements() {
        List<MethodSpec> methods = new ArrayList<>();
        if (isKeyed()) {
            methods.add(keyed("find", "select", UnaryOperator.identity(), CodeBlock.of("")));
        }
        methods.add(
                MethodSpec.methodBuilder("list")
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc("The rows of a request, to be read later.")
                        .returns(statement)
                        .addParameter(Seam.QUERY, "query")
                        .addStatement("return $L.select().matching(query)", plan.rowsConstant())
                        .build());
        plan.writes().forEach(write -> methods.add(insertStatement(write)));
        if (isKeyed()) {
            plan.patches().forEach(w -> methods.add(writing("update", w, "patch")));
            plan.writes().forEach(w -> methods.add(writing("replace", w, "row")));
        }
        if (isKeyed() && plan.deletes()) {
            methods.add(keyed("delete", "delete", UnaryOperator.identity(), CodeBlock.of("")));
        }
        return methods;
    }

    private MethodSpec insertStatement(Write write) {
        return MethodSpec.methodBuilder("insert")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        "A row to be stored later, in {@link Statement#within} what a path would"
                                + " fix.")
                .returns(statement)
                .addParameter(write.body(), "row")
                .addStatement(
                        "return $L.insert()$L",
                        plan.rowsConstant(),
                        assignments(write, "row", true))
                .build();
    }

    private MethodSpec writing(String name, Write write, String argument) {
        return keyed(
                name,
                "update",
                method -> method.addParameter(write.body(), argument),
                assignments(write, argument, argument.equals("patch")));
    }

    private MethodSpec keyed(
            String name, String verb, UnaryOperator<MethodSpec.Builder> more, CodeBlock tail) {
        CodeBlock.Builder where = CodeBlock.builder();
        for (RepositoryPlan.Key key : plan.key()) {
            where.add("\n.where(").add(column(key.constant())).add(", $L)", key.name());
        }
        MethodSpec.Builder method =
                MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PUBLIC)
                        .addJavadoc(later(name))
                        .returns(statement)
                        .addParameters(keys());
        return more.apply(method)
                .addStatement("return $L.$L()$L$L", plan.rowsConstant(), verb, where.build(), tail)
                .build();
    }

    private static String later(String name) {
        return switch (name) {
            case "find" -> "The row with this key, to be read later.";
            case "update" -> "A patch of the row with this key, to be run later.";
            case "replace" -> "New fields for the row with this key, to be written later.";
            default -> "The row with this key, to be removed later.";
        };
    }

    private CodeBlock assignments(Write write, String argument, boolean withKey) {
        CodeBlock.Builder code = CodeBlock.builder();
        write.assignments().stream()
                .filter(assignment -> withKey || !assignment.key())
                .forEach(assignment ->
                        code.add("\n.$L(", assignment.method())
                                .add(column(assignment.constant()))
                                .add(", $L.$L())", argument, assignment.component()));
        return code.build();
    }

    private List<ParameterSpec> keys() {
        return plan.key().stream()
                .map(key -> ParameterSpec.builder(key.type(), key.name()).build())
                .toList();
    }

    private CodeBlock keyNames() {
        return plan.key().stream()
                .map(key -> CodeBlock.of("$L", key.name()))
                .collect(CodeBlock.joining(", "));
    }

    private CodeBlock table() {
        return table(plan.table());
    }

    private CodeBlock column(String constant) {
        return CodeBlock.of("$L.$L", table(), constant);
    }

    static CodeBlock table(TablePlan table) {
        return Sources.member(table.type(), table.constant());
    }
}
