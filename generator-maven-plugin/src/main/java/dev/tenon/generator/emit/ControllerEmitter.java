package dev.tenon.generator.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.tenon.generator.plan.GroupPlan;
import dev.tenon.generator.plan.OperationPlan;
import dev.tenon.generator.plan.OperationPlan.Argument;
import dev.tenon.generator.plan.ParameterPlan;
import dev.tenon.generator.plan.TablePlan;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Prints a controller: one method an operation, which opens the request and answers it. */
final class ControllerEmitter {

    private static final TypeName REQUEST =
            ParameterizedTypeName.get(Seam.HTTP_REQUEST, ArrayTypeName.of(TypeName.BYTE));
    private static final TypeName ANSWER =
            ParameterizedTypeName.get(
                    ClassName.get(CompletionStage.class),
                    ParameterizedTypeName.get(
                            Seam.HTTP_RESPONSE, WildcardTypeName.subtypeOf(Object.class)));

    private final GroupPlan plan;

    ControllerEmitter(GroupPlan plan) {
        this.plan = plan;
    }

    void emit(Sources sources) {
        TypeSpec.Builder type =
                TypeSpec.classBuilder(plan.controller())
                        .addJavadoc(
                                "Operations of $L. Edit the spec, not this file.",
                                Javadoc.line(plan.doc()))
                        .addAnnotation(Seam.NULL_MARKED)
                        .addAnnotation(Seam.route("Controller"))
                        .addAnnotation(any("Consumes"))
                        .addAnnotation(any("Produces"))
                        .addModifiers(Modifier.FINAL)
                        .addField(Seam.API_DOOR, "api", Modifier.PRIVATE, Modifier.FINAL);
        plan.repositories().forEach(repository -> type.addField(field(repository)));
        type.addMethod(constructor());
        plan.operations().forEach(operation -> type.addMethod(method(operation)));
        TypeSpec controller = type.build();
        sources.put(controller, imports(sources.file(controller)).build());
    }

    private JavaFile.Builder imports(JavaFile.Builder file) {
        String[] constants =
                Stream.concat(
                                plan.operations().stream().map(OperationPlan::constant),
                                plan.parameters().stream()
                                        .filter(ParameterPlan::shared)
                                        .map(ParameterPlan::constant))
                        .sorted()
                        .toArray(String[]::new);
        file.addStaticImport(plan.operationsType(), constants);
        for (TablePlan table : scopeTables()) {
            file.addStaticImport(table.columns(), table.constant());
        }
        return file;
    }

    private List<TablePlan> scopeTables() {
        return plan.operations().stream()
                .flatMap(operation -> operation.call().scopes().stream())
                .map(scope -> scope.column().table())
                .distinct()
                .toList();
    }

    private static AnnotationSpec any(String name) {
        return AnnotationSpec.builder(Seam.route(name))
                .addMember("value", "$T.ALL", Seam.MEDIA_TYPE)
                .build();
    }

    private static FieldSpec field(GroupPlan.Dependency repository) {
        return FieldSpec.builder(repository.type(), repository.field())
                .addModifiers(Modifier.PRIVATE, Modifier.FINAL)
                .initializer("new $T()", repository.type())
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addParameter(Seam.API_DOOR, "api")
                .addStatement("this.api = api")
                .build();
    }

    private MethodSpec method(OperationPlan operation) {
        OperationPlan.Route route = operation.route();
        OperationPlan.Call call = operation.call();
        CodeBlock arguments =
                call.arguments().stream().map(this::argument).collect(CodeBlock.joining(",$W"));
        CodeBlock.Builder scopes = CodeBlock.builder();
        for (OperationPlan.Scope scope : call.scopes()) {
            scopes.add(
                    "$Z.within($L, request.get($L))",
                    OperationsEmitter.column(scope.column()),
                    Sources.member(plan.operationsType(), scope.parameter()));
        }
        return MethodSpec.methodBuilder(operation.method())
                .addJavadoc(Javadoc.of(operation.doc()))
                .addJavadoc(
                        "\n{@code $L $L}, $L",
                        route.http(),
                        Javadoc.line(route.path()).replace("&#123;", "{"),
                        Javadoc.line(operation.origin()))
                .addAnnotation(
                        AnnotationSpec.builder(Seam.route(route.annotation()))
                                .addMember("value", "$S", route.path())
                                .build())
                .returns(ANSWER)
                .addParameter(REQUEST, "http")
                .addStatement(
                        "var request = api.open(http, $L)",
                        Sources.member(plan.operationsType(), operation.constant()))
                .addStatement(
                        "return request.$L($L.$L($L)$L)",
                        call.answer(),
                        call.repository(),
                        call.action(),
                        arguments,
                        scopes.build())
                .build();
    }

    private CodeBlock argument(Argument argument) {
        return switch (argument) {
            case Argument.Query _ -> CodeBlock.of("request.query()");
            case Argument.Body body -> CodeBlock.of("request.body($T.READER)", body.type());
            case Argument.Parameter parameter ->
                    CodeBlock.of(
                            "request.get($L)",
                            Sources.member(plan.operationsType(), parameter.constant()));
        };
    }
}
