package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Operation.Action;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecParameter;
import dev.tenon.generator.table.KindText;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.Names;
import java.util.List;
import java.util.stream.Stream;

/** What parameters must be so that they can be read and mean something. */
final class ParamRules {

    /** Names of the parameters that cut and sort a list. */
    static final List<String> PAGING = List.of("limit", "offset", "sort");

    private final Bound bound;

    ParamRules(Bound bound) {
        this.bound = bound;
    }

    /** Whether the way it is written can be read; a problem when not. */
    boolean isReadable(SpecParameter parameter) {
        String style = parameter.in() == SpecParameter.In.QUERY ? "form" : "simple";
        if (parameter.style().equals(style)) {
            return true;
        }
        add(
                new Problem(
                        ProblemCode.PARAMETER_UNSUPPORTED,
                        parameter.name().at(),
                        "style \""
                                + parameter.style()
                                + "\" of "
                                + name(parameter)
                                + " is not read",
                        "this version reads \"" + style + "\" there",
                        "remove \"style\""));
        return false;
    }

    /** Whether a paging parameter is of the type that paging needs; a problem when not. */
    boolean isPaging(SpecParameter parameter, ValueKind kind) {
        boolean sort = parameter.name().value().equals("sort");
        boolean fits = sort ? isText(kind) : isInteger(kind);
        if (!fits) {
            add(
                    new Problem(
                            ProblemCode.PARAMETER_UNSUPPORTED,
                            parameter.name().at(),
                            name(parameter) + " is not " + (sort ? "a string" : "an integer"),
                            "it cuts or sorts the list, and takes " + KindText.of(kind) + " here",
                            sort ? "write \"type: string\"" : "write \"type: integer\""));
        }
        return fits;
    }

    private static boolean isText(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Single single -> single.scalar() == Scalar.TEXT;
            case ValueKind.Choice _ -> true;
            case ValueKind.Many many -> isText(many.item());
            case ValueKind.Json _ -> false;
        };
    }

    private static boolean isInteger(ValueKind kind) {
        return kind instanceof ValueKind.Single single
                && (single.scalar() == Scalar.INT32 || single.scalar() == Scalar.INT64);
    }

    /** Whether a list can be filtered by the column; a problem when not. */
    boolean isFilter(SpecParameter parameter, NamedColumn column) {
        if (column.kind() instanceof ValueKind.Many || column.kind() instanceof ValueKind.Json) {
            add(
                    new Problem(
                            ProblemCode.PARAMETER_UNSUPPORTED,
                            parameter.name().at(),
                            name(parameter) + " cannot filter by \"" + column.field() + "\"",
                            "the field takes "
                                    + KindText.of(column.kind())
                                    + ", and filters compare"
                                    + " scalars",
                            "remove the parameter"));
            return false;
        }
        // Filtering by what is never shown would let a caller guess it piece by piece.
        if (!bound.field(column).isReturned()) {
            boolean hidden = bound.field(column).access() == Field.Access.HIDDEN;
            add(
                    new Problem(
                            ProblemCode.PARAMETER_UNSUPPORTED,
                            parameter.name().at(),
                            name(parameter) + " cannot filter by \"" + column.field() + "\"",
                            "the field is "
                                    + (hidden ? "hidden" : "writeOnly")
                                    + ", and a filter would let callers guess it",
                            "remove the parameter, or \""
                                    + (hidden ? "hidden" : "writeOnly")
                                    + "\" from the field"));
            return false;
        }
        return true;
    }

    void reportUnused(SpecParameter parameter) {
        boolean list = bound.action() == Action.LIST;
        var known =
                Stream.concat(
                                bound.table().columns().stream().map(NamedColumn::field),
                                PAGING.stream())
                        .toList();
        add(
                new Problem(
                        bound.scene().plain()
                                ? ProblemCode.PARAMETER_IGNORED
                                : ProblemCode.PARAMETER_UNUSED,
                        parameter.name().at(),
                        "nothing uses " + name(parameter),
                        list
                                ? "a list is filtered by "
                                        + Names.list(known.subList(0, known.size() - 3))
                                        + " and cut by limit, offset, sort"
                                : "only lists read query parameters, and \""
                                        + bound.id()
                                        + "\" is none",
                        list
                                ? NearestName.fix(
                                        parameter.name().value(),
                                        known,
                                        "remove it, or write its column as \"x-tenon: {column:"
                                                + " …}\"")
                                : "remove it"));
    }

    /** Whether it is written to mean a column that the table does not have; a problem then. */
    boolean namesNoColumn(SpecParameter parameter) {
        var written = parameter.column();
        var finder = new ColumnFinder(bound.table());
        if (written.flatMap(name -> finder.exact(name.value())).isPresent() || written.isEmpty()) {
            return false;
        }
        var known = bound.table().columns().stream().map(NamedColumn::field).toList();
        add(
                new Problem(
                        ProblemCode.UNKNOWN_COLUMN,
                        written.get().at(),
                        "unknown column \""
                                + written.get().value()
                                + "\" in table \""
                                + bound.table().name()
                                + "\"",
                        "the table has " + Names.list(known),
                        NearestName.fix(written.get().value(), known, "name one of these fields")));
        return true;
    }

    /**
     * Whether a text without a format is read as the column's type: specs written elsewhere often
     * have every path parameter a string, as on the wire it is.
     */
    boolean takesTypeOf(NamedColumn column, SpecParameter parameter, ValueKind own) {
        return bound.scene().plain()
                && own instanceof ValueKind.Single single
                && single.scalar() == Scalar.TEXT
                && single.allowed().isEmpty()
                && parameter.schema().formatName().isEmpty()
                && parameter.schema().values().standard().isEmpty()
                && column.kind() instanceof ValueKind.Single;
    }

    void reportType(SpecParameter parameter, ValueKind own, NamedColumn column, boolean taken) {
        add(
                new Problem(
                        taken ? ProblemCode.PARAMETER_RETYPED : ProblemCode.TYPE_DIFFERS,
                        parameter.schema().type().map(Located::at).orElse(parameter.schema().at()),
                        name(parameter)
                                + (taken
                                        ? " takes the type of its column"
                                        : " is of another type than its column"),
                        "column \""
                                + bound.table().name()
                                + "."
                                + column.name()
                                + "\" takes "
                                + KindText.of(column.kind())
                                + ", the parameter "
                                + KindText.of(own),
                        "write the same type and format as at \"" + column.field() + "\"",
                        List.of(column.at())));
    }

    private static String name(SpecParameter parameter) {
        return "parameter \"" + parameter.name().value() + "\"";
    }

    private void add(Problem problem) {
        bound.scene().findings().add(problem);
    }
}
