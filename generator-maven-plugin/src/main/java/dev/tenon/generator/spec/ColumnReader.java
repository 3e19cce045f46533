package dev.tenon.generator.spec;

import java.util.Optional;

/** Reads what a schema says of its column. */
final class ColumnReader {

    private final Obj schema;
    private final Aliases aliases;
    private final Optional<Obj> tenon;

    ColumnReader(Obj schema, Optional<Obj> tenon) {
        this.schema = schema;
        this.aliases = new Aliases(schema, tenon);
        this.tenon = tenon;
    }

    SpecColumn read() {
        return new SpecColumn(
                tenon.flatMap(obj -> obj.text("column")),
                aliases.flag("key", "primary-key"),
                aliases.flag("identity", "autoincrement"),
                type(),
                aliases.once(tenon.flatMap(obj -> obj.text("default")), serverDefault()),
                new ReferenceReader(schema, aliases, tenon).read(),
                aliases.flag("unique", "unique"),
                aliases.flag("index", "index"),
                tenon.flatMap(obj -> obj.text("renamedFrom")),
                tenon.flatMap(obj -> obj.flag("hidden")),
                aliases.other("foreign-key-column").flatMap(schema::text));
    }

    private Optional<Located<String>> type() {
        var json =
                aliases.other("json")
                        .flatMap(entry -> schema.flag(entry.key().text()))
                        .filter(Located::value)
                        .map(flag -> new Located<>("jsonb", flag.key(), flag.at()));
        return aliases.once(tenon.flatMap(obj -> obj.text("type")), json);
    }

    // SQLAlchemy quotes a server default given as a text, whatever the column's type.
    private Optional<Located<String>> serverDefault() {
        return aliases.other("server-default")
                .flatMap(schema::text)
                .map(text ->
                        new Located<>(
                                "'" + text.value().replace("'", "''") + "'",
                                text.key(),
                                text.at()));
    }
}
