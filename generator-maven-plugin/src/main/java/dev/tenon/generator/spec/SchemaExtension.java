package dev.tenon.generator.spec;

import java.util.List;
import java.util.Optional;

/**
 * What a schema says of its table or column, in {@code x-tenon} or OpenAlchemy's keys.
 *
 * <p>A field's schema describes a column. A schema that stands by itself describes a table when it
 * is an object, a column (of whoever refers to it) when it is not; one without a type, such as a
 * part of allOf, may do either, and its keys tell which.
 */
final class SchemaExtension {

    private static final Keys TABLE =
            Keys.tenon(
                    "x-tenon of a table schema",
                    "table view schema key unique indexes renamedFrom grants policies",
                    "checks discriminator audit softDelete");

    private static final Keys COLUMN =
            Keys.tenon(
                    "x-tenon of a field",
                    "column key identity type default references unique index renamedFrom hidden",
                    "generated filterable sortable mediaTypeFrom computed");

    private static final List<String> TABLE_ONLY =
            List.of("table", "view", "schema", "indexes", "checks", "policies", "grants");

    private final Obj schema;
    private final Optional<Obj> tenon;
    private final boolean describesTable;

    SchemaExtension(Obj schema, Level level, Optional<Located<JsonType>> type) {
        this.schema = schema;
        this.tenon = schema.object(Extensions.TENON);
        this.describesTable = level == Level.WHOLE && describesTable(type);
        tenon.ifPresent(
                obj -> (describesTable ? TABLE : COLUMN).check(obj.mapping(), schema.problems()));
    }

    private boolean describesTable(Optional<Located<JsonType>> type) {
        if (type.isPresent()) {
            return type.get().value() == JsonType.OBJECT;
        }
        return OpenAlchemy.entry(schema.mapping(), "tablename").isPresent()
                || tenon.filter(obj -> TABLE_ONLY.stream().anyMatch(obj::has)).isPresent();
    }

    SpecTable table() {
        var read = new TableReader(schema, describesTable ? tenon : Optional.empty());
        return read.read();
    }

    SpecColumn column() {
        var read = new ColumnReader(schema, describesTable ? Optional.empty() : tenon);
        return read.read();
    }
}
