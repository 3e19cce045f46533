package dev.tenon.generator.spec;

import java.util.List;
import java.util.Optional;

/**
 * Makes the one integer key of an OpenAlchemy table an identity when the spec does not say whether
 * it is: SQLAlchemy numbers such a key ({@code autoincrement='auto'}, its documentation of Column).
 */
final class AlchemyIdentity {

    private AlchemyIdentity() {}

    /** The table schema, with the key's identity told where it follows from that rule. */
    static SpecSchema on(SpecSchema schema) {
        boolean alchemy =
                schema.table()
                        .table()
                        .filter(table -> isAlchemy(table.key().pointer()))
                        .isPresent();
        var keys = keys(schema);
        if (!alchemy || keys.size() != 1 || !isNumbered(keys.getFirst().schema())) {
            return schema;
        }
        var key = keys.getFirst();
        var fields =
                schema.shape().fields().stream()
                        .map(field -> field.equals(key) ? numbered(key) : field)
                        .toList();
        var shape = schema.shape();
        return SchemaMerge.withShape(
                schema,
                new SpecShape(fields, shape.additional(), shape.additionalSchema(), shape.items()));
    }

    private static boolean isAlchemy(String pointer) {
        return pointer.endsWith("tablename");
    }

    private static List<SpecField> keys(SpecSchema schema) {
        return schema.shape().fields().stream()
                .filter(field -> field.schema().column().isKey())
                .toList();
    }

    private static boolean isNumbered(SpecSchema key) {
        var column = key.column();
        return key.is(JsonType.INTEGER)
                && column.identity().isEmpty()
                && column.references().isEmpty()
                && column.standard().isEmpty()
                && key.values().standard().isEmpty();
    }

    private static SpecField numbered(SpecField field) {
        var key = field.schema().column().key().orElseThrow();
        var identity = new Located<>(true, key.key(), key.at());
        var said =
                new SpecColumn(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(identity),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        var column = ExtensionMerge.columns(field.schema().column(), said);
        return new SpecField(
                field.name(),
                field.key(),
                field.required(),
                SchemaMerge.withColumn(field.schema(), column),
                field.relation());
    }
}
