package dev.tenon.generator.resolve;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.check.ColumnFacts;
import dev.tenon.generator.check.ModelCheck;
import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.EnumType;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.problem.Checked;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.spec.SpecDocument;
import dev.tenon.generator.table.KnownTypes;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.SpecTables;
import dev.tenon.generator.table.TableResolver;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Binds every operation of a spec to a table and every field and parameter to a column. */
public final class ModelResolver {

    private final Scene scene;
    private final ResourceRegistry resources;
    private final BodyRegistry bodies;

    private ModelResolver(Scene scene) {
        this.scene = scene;
        this.resources = new ResourceRegistry(scene);
        this.bodies = new BodyRegistry(scene);
    }

    /**
     * The model as it will be if the database agrees with the spec. Meant to be called before any
     * database is asked, so that a faulty spec costs nothing.
     *
     * @throws dev.tenon.generator.problem.ProblemsException with everything that cannot be bound
     *     ({@code MAP-4xx})
     */
    public static Checked<Model> resolve(SpecDocument spec, SpecTables tables) {
        var scene = Scene.of(spec, tables, ColumnFacts.OF_SPEC);
        var model = new ModelResolver(scene).resolve();
        scene.findings().addAll(ModelCheck.check(model, tables, ColumnFacts.OF_SPEC));
        scene.findings().throwIfErrors();
        return new Checked<>(model, scene.findings().warnings());
    }

    /**
     * The model with what the database says of nullability, defaults and types. Whether the
     * database agrees with the spec is for {@link ModelCheck} to say.
     *
     * @throws dev.tenon.generator.problem.ProblemsException as above
     */
    public static Checked<Model> resolve(SpecDocument spec, SpecTables tables, Catalog catalog) {
        var known = KnownTypes.fill(tables, catalog);
        var scene = Scene.of(spec, known, ColumnFacts.of(catalog));
        var model = new ModelResolver(scene).resolve();
        scene.findings().throwIfErrors();
        return new Checked<>(model, scene.findings().warnings());
    }

    private Model resolve() {
        scene.tables().tables().forEach(this::addOwners);
        var resolver = new OperationResolver(scene, resources, bodies);
        var bound =
                scene.spec().paths().stream()
                        .flatMap(path -> path.operations().stream())
                        .flatMap(operation -> resolver.resolve(operation).stream())
                        .toList();
        var shown = resources.all();
        var operations =
                new RowPaths(bound)
                        .located().stream()
                                .map(operation ->
                                        operation.withBody(
                                                operation
                                                        .body()
                                                        .map(body -> bodies.shown(body, shown))))
                                .toList();
        var written = bodies.all(shown);
        return new Model(
                scene.spec(),
                shown,
                written,
                enums(shown, written, bound),
                AuthResolver.resolve(scene.spec(), scene.findings()),
                operations);
    }

    /** Every table has a repository, also when no operation uses it. */
    private void addOwners(NamedTable table) {
        table.components().stream()
                .flatMap(name -> scene.components().named(name).stream())
                .forEach(component -> resources.of(component, table));
    }

    private static List<EnumType> enums(
            List<Resource> resources, List<Body> bodies, List<Operation> operations) {
        var fields =
                Stream.concat(
                        resources.stream().flatMap(resource -> resource.fields().stream()),
                        bodies.stream().flatMap(body -> body.fields().stream()));
        var params = operations.stream().flatMap(operation -> operation.params().stream());
        return Stream.concat(fields.map(Field::type), params.map(Param::type))
                .flatMap(kind -> TableResolver.enumOf(kind).stream())
                .distinct()
                .sorted(Comparator.comparing(EnumType::at, Location.ORDER))
                .toList();
    }
}
