package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Param;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.Source;
import dev.tenon.generator.model.Terms;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecSource;
import dev.tenon.generator.spec.SpecTerms;
import dev.tenon.generator.table.DefaultSql;
import dev.tenon.generator.table.KindText;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the columns that an operation keeps to a value, by the key {@code where}. */
final class WhereResolver {

    private static final Set<Scalar> TEXTS = Set.of(Scalar.TEXT, Scalar.EMAIL, Scalar.URI);

    private final Bound bound;
    private final List<Param> params;
    private final Set<NamedColumn> seen = new HashSet<>();

    WhereResolver(Bound bound, List<Param> params) {
        this.bound = bound;
        this.params = params;
    }

    /** Names of the columns; a caller may not write them. */
    static Set<String> columns(SpecTerms terms, NamedTable table) {
        var finder = new ColumnFinder(table);
        var columns = new HashSet<String>();
        for (var each : terms.where()) {
            finder.exact(each.name().value()).map(NamedColumn::name).ifPresent(columns::add);
        }
        return columns;
    }

    List<Terms.Fixed> resolve(Function<Located<SpecSource>, Optional<Source>> sources) {
        return bound.spec().rules().terms().where().stream()
                .flatMap(each -> fixed(each, sources).stream())
                .toList();
    }

    private Optional<Terms.Fixed> fixed(
            SpecTerms.Bound each, Function<Located<SpecSource>, Optional<Source>> sources) {
        var column = new ColumnFinder(bound.table()).exact(each.name().value());
        if (column.isEmpty()) {
            bound.scene().findings().add(unknown(each.name()));
            return Optional.empty();
        }
        problem(each, column.get()).ifPresent(bound.scene().findings()::add);
        return sources.apply(each.source())
                .map(source -> new Terms.Fixed(bound.field(column.get()), source));
    }

    private Problem unknown(Located<String> name) {
        var known = bound.table().columns().stream().map(NamedColumn::field).toList();
        return new Problem(
                ProblemCode.UNKNOWN_COLUMN,
                name.at(),
                "unknown column \"" + name.value() + "\" in table \"" + bound.table().name() + "\"",
                "the table has " + Names.list(known),
                NearestName.fix(name.value(), known, "name one of these"));
    }

    private Optional<Problem> problem(SpecTerms.Bound each, NamedColumn column) {
        if (column.kind() instanceof ValueKind.Many || column.kind() instanceof ValueKind.Json) {
            return unsupported(
                    each,
                    "it takes " + KindText.of(column.kind()) + ", and only scalars are compared",
                    "remove it");
        }
        if (!seen.add(column)) {
            return unsupported(each, "\"where\" names that column twice", "remove one of them");
        }
        boolean inPath =
                params.stream()
                        .flatMap(param -> param.fixed().stream())
                        .anyMatch(field -> field.column().equals(column.name()));
        if (inPath) {
            return unsupported(each, "the path gives it a value already", "remove it");
        }
        if (column.identity().isPresent() && bound.action() == Action.INSERT) {
            return unsupported(each, "the database numbers it", "remove it");
        }
        return each.source().value() instanceof SpecSource.Constant constant
                        && !fits(constant.value(), column.kind())
                ? Optional.of(differs(each, constant.value(), column))
                : Optional.empty();
    }

    private Optional<Problem> unsupported(SpecTerms.Bound each, String cause, String fix) {
        return Optional.of(
                new Problem(
                        ProblemCode.WHERE_UNSUPPORTED,
                        each.name().at(),
                        "\""
                                + bound.id()
                                + "\" cannot keep \""
                                + each.name().value()
                                + "\" to a value",
                        cause,
                        fix));
    }

    private static boolean fits(Node.Scalar value, ValueKind kind) {
        boolean text =
                switch (kind) {
                    case ValueKind.Choice _ -> true;
                    case ValueKind.Single single -> TEXTS.contains(single.scalar());
                    case ValueKind.Many _, ValueKind.Json _ -> false;
                };
        return DefaultSql.of(value, kind).isPresent()
                && (!text || value.kind() == Node.Scalar.Kind.TEXT);
    }

    private Problem differs(SpecTerms.Bound each, Node.Scalar value, NamedColumn column) {
        return new Problem(
                ProblemCode.CONSTANT_DIFFERS,
                each.source().at(),
                "\""
                        + value.text()
                        + "\" is not a value of column \""
                        + bound.table().name()
                        + "."
                        + column.name()
                        + "\"",
                "it takes " + KindText.of(column.kind()) + ", and this is " + value.kindName(),
                "write a value of that type, or an expression such as $claims.sub",
                List.of(column.at()));
    }
}
