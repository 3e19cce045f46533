package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.tenon.generator.jooq.JooqNames;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.ValueKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides one operation of a group. */
final class OperationPlanner {

    private final Types types;
    private final ParameterConstants constants;
    private final String specName;

    OperationPlanner(Types types, ParameterConstants constants, String specName) {
        this.types = types;
        this.constants = constants;
        this.specName = specName;
    }

    OperationPlan plan(Operation operation, String repository) {
        return new OperationPlan(
                JavaNames.constant(operation.id()),
                JavaNames.member(operation.id()),
                operation.id(),
                route(operation),
                doc(operation),
                specName + ":" + operation.spec().key().line(),
                takes(operation),
                operation.listing().map(listing -> listing(listing, operation)),
                operation.answer().location().map(path -> location(path, operation.resource())),
                terms(operation),
                operation.answer().status(),
                operation.answer().content() || operation.action() == Operation.Action.DELETE,
                call(operation, repository));
    }

    private TermsPlan terms(Operation operation) {
        return new TermsPlanner(constants)
                .plan(operation.terms(), field -> column(field, operation.resource()));
    }

    private static OperationPlan.Route route(Operation operation) {
        String http = operation.spec().method().name();
        String annotation = http.charAt(0) + http.substring(1).toLowerCase(Locale.ROOT);
        return new OperationPlan.Route(http, annotation, operation.path());
    }

    private static String doc(Operation operation) {
        String summary = operation.spec().summary().orElse("").strip();
        String text =
                summary.isEmpty() ? operation.spec().description().orElse("").strip() : summary;
        String sentence = text.isEmpty() ? operation.id() : text;
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }

    private OperationPlan.Takes takes(Operation operation) {
        List<String> plain = new ArrayList<>();
        List<OperationPlan.Filter> filters = new ArrayList<>();
        List<OperationPlan.Same> same = new ArrayList<>();
        for (Param param : operation.params()) {
            switch (param.use()) {
                case Param.Use.Filter filter ->
                        filters.add(
                                new OperationPlan.Filter(
                                        constants.constant(param),
                                        column(filter.field(), operation.resource()),
                                        param.type() instanceof ValueKind.Many));
                case Param.Use.Key key -> {
                    plain.add(constants.constant(param));
                    repeated(operation, key.field(), param).ifPresent(same::add);
                }
                case Param.Use.Scope scope -> {
                    plain.add(constants.constant(param));
                    repeated(operation, scope.field(), param).ifPresent(same::add);
                }
                case Param.Use.Plain _ -> plain.add(constants.constant(param));
                case Param.Use.Paging _ -> {
                    // The runtime reads limit, offset and sort by itself.
                }
            }
        }
        Optional<ClassName> body = operation.body().map(types::body);
        return new OperationPlan.Takes(plain, filters, body, same);
    }

    /** A column that the path binds and the body names too must have one value. */
    private Optional<OperationPlan.Same> repeated(Operation operation, Field field, Param param) {
        return operation.body().stream()
                .map(Body::fields)
                .flatMap(List::stream)
                .filter(member -> member.column().equals(field.column()))
                .map(member -> new OperationPlan.Same(constants.constant(param), member.name()))
                .findFirst();
    }

    private OperationPlan.Listing listing(Operation.Listing listing, Operation operation) {
        Resource resource = operation.resource();
        return new OperationPlan.Listing(
                listing.sorts().stream()
                        .map(f -> new OperationPlan.Sort(f.name(), column(f, resource)))
                        .toList(),
                listing.order().stream()
                        .map(order ->
                                new OperationPlan.Order(
                                        column(order.field(), resource), order.descending()))
                        .toList(),
                listing.defaultLimit(),
                listing.maxLimit(),
                operation.params().stream().flatMap(param -> parent(param).stream()).toList());
    }

    private Optional<OperationPlan.Parent> parent(Param param) {
        return param.use() instanceof Param.Use.Scope scope
                ? scope.parent()
                        .map(parent ->
                                new OperationPlan.Parent(
                                        constants.constant(param),
                                        new OperationPlan.ColumnRef(
                                                types.table(parent.table()),
                                                JooqNames.columnConstant(
                                                        parent.table().name(), parent.column()))))
                : Optional.empty();
    }

    private OperationPlan.Location location(Operation.RowPath path, Resource resource) {
        return new OperationPlan.Location(
                path.path(), path.fields().stream().map(f -> column(f, resource)).toList());
    }

    private OperationPlan.ColumnRef column(Field field, Resource resource) {
        return new OperationPlan.ColumnRef(
                types.table(resource.table()),
                JooqNames.columnConstant(resource.table().name(), field.column()));
    }

    private OperationPlan.Call call(Operation operation, String repository) {
        List<OperationPlan.Argument> arguments = new ArrayList<>();
        List<OperationPlan.Scope> scopes = new ArrayList<>();
        if (operation.action() == Operation.Action.LIST) {
            arguments.add(new OperationPlan.Argument.Query());
        }
        for (Field key : operation.resource().key()) {
            operation.params().stream()
                    .filter(p -> p.use() instanceof Param.Use.Key use && use.field().equals(key))
                    .map(p -> new OperationPlan.Argument.Parameter(constants.constant(p)))
                    .forEach(arguments::add);
        }
        operation
                .body()
                .map(types::body)
                .ifPresent(type -> arguments.add(new OperationPlan.Argument.Body(type)));
        for (Param param : operation.params()) {
            if (param.use() instanceof Param.Use.Scope scope) {
                scopes.add(
                        new OperationPlan.Scope(
                                column(scope.field(), operation.resource()),
                                constants.constant(param)));
            }
        }
        return new OperationPlan.Call(
                answer(operation), repository, action(operation.action()), arguments, scopes);
    }

    private static String answer(Operation operation) {
        if (!operation.answer().content() && operation.action() != Operation.Action.INSERT) {
            return "done";
        }
        return switch (operation.action()) {
            case LIST -> "page";
            case FIND, UPDATE, REPLACE -> "item";
            case INSERT -> "created";
            case DELETE -> "done";
        };
    }

    private static String action(Operation.Action action) {
        return switch (action) {
            case LIST -> "list";
            case FIND -> "find";
            case INSERT -> "insert";
            case UPDATE -> "update";
            case REPLACE -> "replace";
            case DELETE -> "delete";
        };
    }
}
