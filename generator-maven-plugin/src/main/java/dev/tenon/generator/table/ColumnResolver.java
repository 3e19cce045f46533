package dev.tenon.generator.table;

import dev.tenon.generator.catalog.Identity;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecComponent;
import dev.tenon.generator.spec.SpecField;
import dev.tenon.generator.spec.SpecSchema;
import java.util.List;
import java.util.Optional;

/** Makes the column that a field of a table schema stands for. */
final class ColumnResolver {

    private final TableGroup group;
    private final ValueKinds kinds;
    private final Findings findings;
    private final List<String> key;

    ColumnResolver(TableGroup group, ValueKinds kinds, Findings findings) {
        this.group = group;
        this.kinds = kinds;
        this.findings = findings;
        this.key = group.key();
    }

    /** The column; nothing, with a problem, when its values have no SQL type. */
    Optional<NamedColumn> resolve(SpecComponent component, SpecField field) {
        return kinds.of(field.schema(), new Slot(component.name(), field.name()))
                .map(kind -> column(component, field, kind));
    }

    private NamedColumn column(SpecComponent component, SpecField field, ValueKind kind) {
        var schema = field.schema();
        String name = group.names().of(field);
        boolean openAlchemy = isOpenAlchemy(component.schema());
        String standard = standard(field, kind);
        var identity = identity(field, kind, openAlchemy && standard.isEmpty());
        boolean inKey = key.contains(name);
        boolean nullable =
                !inKey && identity.isEmpty() && isNullable(field, openAlchemy, !standard.isEmpty());
        return new NamedColumn(
                name,
                field.name(),
                true,
                kind,
                schema.column().type().map(Located::value).orElseGet(() -> SqlTypes.of(kind)),
                nullable,
                identity.isPresent() ? "" : standard,
                identity,
                schema,
                schema.column(),
                field.key());
    }

    /** Whether a schema is a table by OpenAlchemy's key, and so by its rules. */
    private static boolean isOpenAlchemy(SpecSchema schema) {
        return schema.table()
                .table()
                .filter(table -> !table.at().pointer().contains("/x-tenon/"))
                .isPresent();
    }

    // What is required, or has a default, is never null unless it says so. OpenAlchemy lets an
    // explicit "nullable: false" count before the required list (its documentation, "nullable").
    private static boolean isNullable(SpecField field, boolean openAlchemy, boolean defaulted) {
        SpecSchema schema = field.schema();
        if (schema.nullable().isPresent() && (schema.isNullable() || openAlchemy)) {
            return schema.isNullable();
        }
        return !field.isRequired() && !defaulted;
    }

    private String standard(SpecField field, ValueKind kind) {
        var sql = field.schema().column().standard();
        if (sql.isPresent()) {
            return sql.get().value();
        }
        return field.schema()
                .values()
                .standard()
                .filter(value -> !isNull(value.value()))
                .map(value -> literal(field, kind, value))
                .orElse("");
    }

    private String literal(SpecField field, ValueKind kind, Located<Node> value) {
        var sql = DefaultSql.of(value.value(), kind);
        if (sql.isPresent() && DefaultLimits.hold(value.value(), kind.limits())) {
            return sql.get();
        }
        findings.add(
                new Problem(
                        ProblemCode.DEFAULT_REJECTED,
                        value.at(),
                        "the default of \"" + field.name() + "\" is not a value of it",
                        sql.isPresent()
                                ? "it is outside the bounds that the field's keywords set"
                                : "the field takes " + KindText.of(kind),
                        "write a default that fits, or an SQL expression as \"x-tenon: {default:"
                                + " …}\""));
        return "";
    }

    private static boolean isNull(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Scalar.Kind.NULL;
    }

    /**
     * The database numbers a column that says so, and the only key column if it is a read-only
     * integer without a default; in OpenAlchemy's tables also if it is not read-only, as SQLAlchemy
     * does by its {@code autoincrement='auto'}.
     */
    private Optional<Identity> identity(SpecField field, ValueKind kind, boolean automatic) {
        var marks = field.schema().column();
        boolean readOnly = field.schema().isReadOnly();
        if (marks.identity().isPresent()) {
            var written = marks.identity().get();
            return written.value() && canCount(field, kind, written)
                    ? Optional.of(readOnly ? Identity.ALWAYS : Identity.BY_DEFAULT)
                    : Optional.empty();
        }
        boolean onlyKey = key.equals(List.of(group.names().of(field)));
        boolean plain = marks.standard().isEmpty() && marks.references().isEmpty();
        if (group.view() || !onlyKey || !plain || !SqlTypes.isInteger(kind) || hasDefault(field)) {
            return Optional.empty();
        }
        return readOnly
                ? Optional.of(Identity.ALWAYS)
                : Optional.of(Identity.BY_DEFAULT).filter(_ -> automatic);
    }

    private static boolean hasDefault(SpecField field) {
        return field.schema().values().standard().isPresent();
    }

    private boolean canCount(SpecField field, ValueKind kind, Located<Boolean> written) {
        if (SqlTypes.isInteger(kind) && field.schema().column().standard().isEmpty()) {
            return true;
        }
        findings.add(
                new Problem(
                        ProblemCode.IDENTITY_UNSUPPORTED,
                        written.at(),
                        "the database cannot number \"" + field.name() + "\"",
                        "an identity is an integer without a default, and the field takes "
                                + KindText.of(kind),
                        "make it an integer without a default, or remove the identity"));
        return false;
    }
}
