package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.table.KindMatch;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what each parameter of an operation is for. */
final class ParamResolver {

    // OpenAPI 3.1 §4.8.12: parameters of these names are ignored.
    private static final Set<String> IGNORED = Set.of("accept", "content-type", "authorization");

    private final Bound bound;
    private final PathBinding path;
    private final ParamRules rules;

    ParamResolver(Bound bound, PathBinding path) {
        this.bound = bound;
        this.path = path;
        this.rules = new ParamRules(bound);
    }

    /** The parameters in document order; those with problems are left out. */
    List<Param> resolve() {
        var params = new ArrayList<Param>();
        for (var parameter : bound.spec().parameters()) {
            if (parameter.in() == SpecParameter.In.HEADER
                    && IGNORED.contains(parameter.name().value().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (rules.isReadable(parameter)) {
                param(parameter).ifPresent(params::add);
            }
        }
        return params;
    }

    private Optional<Param> param(SpecParameter parameter) {
        if (parameter.in() == SpecParameter.In.PATH) {
            return Optional.ofNullable(path.columns().get(parameter.name().value()))
                    .flatMap(column ->
                            kind(parameter, column)
                                    .map(kind -> param(parameter, kind, inPath(column))));
        }
        if (isPaging(parameter)) {
            return kind(parameter)
                    .filter(kind -> rules.isPaging(parameter, kind))
                    .map(kind -> param(parameter, kind, new Param.Use.Paging()));
        }
        if (rules.namesNoColumn(parameter)) {
            return Optional.empty();
        }
        var column = filtered(parameter);
        if (column.isPresent()) {
            return rules.isFilter(parameter, column.get())
                    ? kind(parameter, column.get())
                            .map(kind ->
                                    param(
                                            parameter,
                                            kind,
                                            new Param.Use.Filter(bound.field(column.get()))))
                    : Optional.empty();
        }
        if (!Expressions.read(parameter, bound.spec(), bound.scene().spec().settings().terms())) {
            rules.reportUnused(parameter);
        }
        return kind(parameter).map(kind -> param(parameter, kind, new Param.Use.Plain()));
    }

    private Param.Use inPath(NamedColumn column) {
        var field = bound.field(column);
        boolean item = bound.action() != Action.LIST && bound.action() != Action.INSERT;
        return item && path.holdsKey(bound.table()) && bound.table().key().contains(column)
                ? new Param.Use.Key(keyField(column, field))
                : new Param.Use.Scope(field, parent(column));
    }

    /**
     * What the column points at, in a table that jOOQ shows because the service uses its schema.
     */
    private Optional<Param.Parent> parent(NamedColumn column) {
        return bound.table().references().stream()
                .filter(reference -> reference.column().equals(column.name()))
                .filter(reference ->
                        reference.target().schema().equals(bound.table().name().schema()))
                .findFirst()
                .map(reference -> new Param.Parent(reference.target(), reference.targetColumn()));
    }

    private Field keyField(NamedColumn column, Field otherwise) {
        return bound.resource().key().stream()
                .filter(field -> field.column().equals(column.name()))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean isPaging(SpecParameter parameter) {
        return bound.action() == Action.LIST
                && parameter.in() == SpecParameter.In.QUERY
                && parameter.column().isEmpty()
                && ParamRules.PAGING.contains(parameter.name().value());
    }

    private Optional<NamedColumn> filtered(SpecParameter parameter) {
        if (bound.action() != Action.LIST) {
            return Optional.empty();
        }
        var finder = new ColumnFinder(bound.table());
        if (parameter.column().isPresent()) {
            return finder.exact(parameter.column().get().value());
        }
        return parameter.in() == SpecParameter.In.QUERY
                ? shown(parameter.name().value()).or(() -> finder.named(parameter.name().value()))
                : Optional.empty();
    }

    /** The column of the answer's field of that name, which may be named otherwise in its table. */
    private Optional<NamedColumn> shown(String name) {
        return bound.resource().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .flatMap(field -> bound.table().column(field.column()));
    }

    private Optional<ValueKind> kind(SpecParameter parameter) {
        return bound.scene()
                .kinds()
                .of(parameter.schema(), new Slot(bound.id(), parameter.name().value()));
    }

    private Optional<ValueKind> kind(SpecParameter parameter, NamedColumn column) {
        var own = kind(parameter);
        var joined = own.flatMap(kind -> join(kind, parameter, column));
        if (own.isEmpty() || joined.isPresent()) {
            return joined;
        }
        boolean taken = rules.takesTypeOf(column, parameter, own.get());
        rules.reportType(parameter, own.get(), column, taken);
        return taken ? Optional.of(column.kind()) : Optional.empty();
    }

    private Optional<ValueKind> join(ValueKind own, SpecParameter parameter, NamedColumn column) {
        boolean several = own instanceof ValueKind.Many && parameter.in() != SpecParameter.In.PATH;
        if (!several) {
            return KindMatch.join(own, parameter.schema(), column.kind());
        }
        var many = (ValueKind.Many) own;
        return parameter
                .schema()
                .shape()
                .items()
                .flatMap(items -> KindMatch.join(many.item(), items, column.kind()))
                .map(item -> new ValueKind.Many(item, many.limits()));
    }

    private static Param param(SpecParameter parameter, ValueKind kind, Param.Use use) {
        return new Param(
                parameter.name().value(),
                parameter.in(),
                kind,
                parameter.required(),
                standard(parameter.schema()),
                use,
                parameter.description().orElse(""),
                parameter);
    }

    private static Optional<Node> standard(SpecSchema schema) {
        return schema.values().standard().map(Located::value);
    }
}
