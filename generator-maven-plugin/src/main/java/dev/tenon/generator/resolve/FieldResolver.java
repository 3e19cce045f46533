package dev.tenon.generator.resolve;

import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecField;
import dev.tenon.generator.spec.SpecSchema;
import dev.tenon.generator.table.KindMatch;
import dev.tenon.generator.table.KindText;
import dev.tenon.generator.table.NamedColumn;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.Names;
import dev.tenon.generator.table.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins the fields of an object schema to the columns of a table. */
final class FieldResolver {

    private final Scene scene;
    private final NamedTable table;

    FieldResolver(Scene scene, NamedTable table) {
        this.scene = scene;
        this.table = table;
    }

    /**
     * The fields, in document order. The schema that owns the table also gets the foreign keys that
     * its relations ask for, since related rows themselves are not shown.
     *
     * @param name of the schema
     * @param schema an object, its fields followed
     */
    List<Field> resolve(String name, SpecSchema schema) {
        var fields = new ArrayList<Field>();
        for (var field : schema.shape().fields()) {
            if (field.relation().isEmpty()) {
                field(name, field).ifPresent(fields::add);
            }
        }
        if (table.owner().name().equals(name)) {
            table.columns().stream()
                    .filter(column -> !column.declared())
                    .map(this::bare)
                    .forEach(fields::add);
        }
        return fields;
    }

    private Optional<Field> field(String schema, SpecField field) {
        var column = table.column(scene.names().of(field));
        if (column.isEmpty()) {
            scene.findings().add(unknown(schema, field));
            return Optional.empty();
        }
        return kind(schema, field, column.get()).map(kind -> field(field, column.get(), kind));
    }

    private Optional<ValueKind> kind(String schema, SpecField field, NamedColumn column) {
        if (column.at().equals(field.key())) {
            return Optional.of(column.kind());
        }
        var own = scene.kinds().of(field.schema(), new Slot(schema, field.name()));
        var joined =
                own.flatMap(kind -> KindMatch.join(kind, field.schema(), column.kind()))
                        .map(kind -> KindMatch.bounded(kind, column.kind()));
        if (own.isPresent() && joined.isEmpty()) {
            scene.findings().add(contradiction(field, own.get(), column));
        }
        return joined;
    }

    private Field field(SpecField field, NamedColumn column, ValueKind kind) {
        var schema = field.schema();
        return new Field(
                field.name(),
                column.name(),
                kind,
                field.isRequired(),
                schema.isNullable(),
                scene.facts().notNull(table, column),
                access(schema),
                standard(schema),
                scene.facts().defaulted(table, column),
                schema.notes().description().map(Located::value).orElse(""),
                field.key());
    }

    /** The field of a column that the schema at hand does not show. */
    Field bare(NamedColumn column) {
        var schema = column.schema();
        boolean declared = column.declared();
        return new Field(
                column.field(),
                column.name(),
                column.kind(),
                !column.fillsItself(),
                column.nullable(),
                scene.facts().notNull(table, column),
                declared ? access(schema) : Field.Access.READ_WRITE,
                declared ? standard(schema) : Optional.empty(),
                scene.facts().defaulted(table, column),
                declared ? schema.notes().description().map(Located::value).orElse("") : "",
                column.at());
    }

    private static Field.Access access(SpecSchema schema) {
        if (schema.isHidden()) {
            return Field.Access.HIDDEN;
        }
        if (schema.isReadOnly()) {
            return Field.Access.READ_ONLY;
        }
        return schema.isWriteOnly() ? Field.Access.WRITE_ONLY : Field.Access.READ_WRITE;
    }

    /** A default of null says no more than no default. */
    private static Optional<Node> standard(SpecSchema schema) {
        return schema.values()
                .standard()
                .map(Located::value)
                .filter(node ->
                        !(node instanceof Node.Scalar scalar)
                                || scalar.kind() != Node.Scalar.Kind.NULL);
    }

    private Problem unknown(String schema, SpecField field) {
        var known = table.columns().stream().map(NamedColumn::field).toList();
        return new Problem(
                ProblemCode.UNKNOWN_COLUMN,
                field.schema().column().column().map(Located::at).orElse(field.key()),
                "\""
                        + schema
                        + "."
                        + field.name()
                        + "\" is no column of table \""
                        + table.name()
                        + "\"",
                "the table has " + Names.list(known),
                NearestName.fix(
                        field.name(),
                        known,
                        "remove the field, or add it to schema \"" + table.owner().name() + "\""),
                List.of(table.at()));
    }

    private Problem contradiction(SpecField field, ValueKind own, NamedColumn column) {
        return new Problem(
                ProblemCode.TYPE_DIFFERS,
                field.schema().type().map(Located::at).orElse(field.key()),
                "\"" + field.name() + "\" is of another type here than in its table",
                "column \""
                        + table.name()
                        + "."
                        + column.name()
                        + "\" takes "
                        + KindText.of(column.kind())
                        + ", this field "
                        + KindText.of(own),
                "write the same type and format in both schemas",
                List.of(column.at()));
    }
}
