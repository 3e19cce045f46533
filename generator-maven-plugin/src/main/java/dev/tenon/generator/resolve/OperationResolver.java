package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.HttpMethod;
import dev.tenon.generator.spec.JsonType;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecBinding;
import dev.tenon.generator.spec.SpecOperation;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import java.util.List;
import java.util.Optional;

/** Binds operations to the rows they read or write. */
final class OperationResolver {

    private final Scene scene;
    private final TableFinder tables;
    private final AnswerResolver answers;
    private final BodyRegistry bodies;

    OperationResolver(Scene scene, ResourceRegistry resources, BodyRegistry bodies) {
        this.scene = scene;
        this.tables = new TableFinder(scene);
        this.answers = new AnswerResolver(scene, resources);
        this.bodies = bodies;
    }

    /** The operation; nothing, with a problem, when it belongs to no table or no row. */
    Optional<Operation> resolve(SpecOperation spec) {
        return tables.find(spec).flatMap(table -> resolve(spec, table));
    }

    private Optional<Operation> resolve(SpecOperation spec, NamedTable table) {
        var path = PathBinding.of(scene, spec, table);
        var action = action(spec, path.holdsKey(table));
        if (action.isEmpty()) {
            return Optional.empty();
        }
        checkRow(spec, action.get(), table, path);
        var bound = new Bound(scene, spec, action.get(), table, answers.resource(spec, table));
        var params = new ParamResolver(bound, path).resolve();
        var body = bodies.of(spec, action.get(), table);
        body.ifPresent(found -> fill(bound, params, found));
        return Optional.of(
                new Operation(
                        spec.id().name(),
                        scene.spec().basePath() + spec.path(),
                        group(spec),
                        action.get(),
                        bound.resource(),
                        params,
                        body,
                        action.get() == Action.LIST
                                ? Optional.of(new ListingResolver(bound).resolve())
                                : Optional.empty(),
                        new TermsResolver(bound, params).resolve(),
                        answers.answer(spec, action.get()),
                        spec));
    }

    /** A plain spec cannot be asked to say more, so its bodies hold what their columns need. */
    private void fill(Bound bound, List<Param> params, Body body) {
        boolean whole = bound.action() == Action.INSERT || bound.action() == Action.REPLACE;
        if (scene.plain() && whole) {
            bodies.require(body, new AssumedFields(bound, params).of(body));
        }
    }

    private static String group(SpecOperation spec) {
        return spec.tags().stream()
                .map(Located::value)
                .findFirst()
                .or(() -> PathShape.of(spec.path()).firstFixed())
                .orElse("root");
    }

    private Optional<Action> action(SpecOperation spec, boolean key) {
        var written = spec.rules().binding().map(SpecBinding::action);
        boolean reads = spec.method() == HttpMethod.GET;
        if (written.isPresent() && reads != (written.get() == SpecBinding.Action.SELECT)) {
            scene.findings().add(methodDiffers(spec));
            return Optional.empty();
        }
        if (reads) {
            return Optional.of(isList(spec, key) ? Action.LIST : Action.FIND);
        }
        return Optional.of(written.map(OperationResolver::action).orElseGet(() -> action(spec)));
    }

    private static boolean isList(SpecOperation spec, boolean key) {
        return Answers.schema(spec).map(schema -> schema.is(JsonType.ARRAY)).orElse(!key);
    }

    private static Action action(SpecBinding.Action written) {
        return switch (written) {
            case SELECT -> Action.LIST;
            case INSERT -> Action.INSERT;
            case UPDATE -> Action.UPDATE;
            case REPLACE -> Action.REPLACE;
            case DELETE -> Action.DELETE;
        };
    }

    private static Action action(SpecOperation spec) {
        return switch (spec.method()) {
            case GET -> Action.LIST;
            case POST -> Action.INSERT;
            case PUT -> Action.REPLACE;
            case PATCH -> Action.UPDATE;
            case DELETE -> Action.DELETE;
        };
    }

    private void checkRow(SpecOperation spec, Action action, NamedTable table, PathBinding path) {
        boolean writes = action != Action.LIST && action != Action.FIND;
        if (writes && table.view()) {
            scene.findings().add(writesView(spec, table));
        }
        boolean list = action == Action.LIST || action == Action.INSERT;
        if (!list && path.complete() && !path.holdsKey(table)) {
            scene.findings().add(keyMissing(spec, table, path));
        }
    }

    private static Problem methodDiffers(SpecOperation spec) {
        var table = spec.rules().binding().orElseThrow().table();
        return new Problem(
                ProblemCode.OPERATION_UNBOUND,
                table.key(),
                "\""
                        + spec.id().name()
                        + "\" cannot be bound so: its method is "
                        + spec.method().name(),
                "GET reads, and only GET (RFC 9110 §9.2.1)",
                spec.method() == HttpMethod.GET
                        ? "write \"select\", or change the method"
                        : "change the method to \"get\", or the binding to a write");
    }

    private static Problem writesView(SpecOperation spec, NamedTable table) {
        return new Problem(
                ProblemCode.VIEW_WRITTEN,
                spec.rules().binding().map(found -> found.table().at()).orElse(spec.key()),
                "\"" + spec.id().name() + "\" writes view \"" + table.name() + "\"",
                "schema \"" + table.owner().name() + "\" says it is a view, which is only read",
                "bind the operation to a table, or remove it",
                List.of(table.at()));
    }

    private static Problem keyMissing(SpecOperation spec, NamedTable table, PathBinding path) {
        var key = table.key().stream().map(NamedColumn::field).toList();
        var given = path.columns().values().stream().map(NamedColumn::field).toList();
        String cause =
                key.isEmpty()
                        ? "\"" + table.name() + "\" has no key"
                        : "the key of \""
                                + table.name()
                                + "\" is "
                                + Names.list(key)
                                + ", and the path gives "
                                + Names.list(given);
        String fix =
                key.isEmpty()
                        ? "mark the key with \"x-tenon: {key: true}\" at a field of \""
                                + table.owner().name()
                                + "\""
                        : "put {"
                                + String.join("}/{", key)
                                + "} at the end of the path"
                                + (spec.method() == HttpMethod.GET ? ", or answer an array" : "");
        return new Problem(
                ProblemCode.KEY_MISSING,
                spec.key(),
                "\"" + spec.id().name() + "\" does not say which row it means",
                cause,
                fix);
    }
}
