package dev.tenon.generator.spec;

import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a column's foreign key.
 *
 * <p>Good: {@code owner}, {@code owner.id}, {@code app.owner.id}, {@code {table: owner, onDelete:
 * cascade}}. Bad: {@code owner.}, {@code a.b.c.d}, {@code {column: id}}.
 *
 * @param schema that holds it
 * @param aliases its facts
 * @param tenon its {@code x-tenon}, when that may hold the key
 */
record ReferenceReader(Obj schema, Aliases aliases, Optional<Obj> tenon) {

    private static final Keys KEYS =
            Keys.tenon("references", "schema table column onDelete onUpdate name", "");

    private static final Keys KWARGS =
            new Keys(
                    "OpenAlchemy's foreign key kwargs",
                    List.of("ondelete", "onupdate", "name"),
                    List.of("deferrable", "initially", "use_alter", "match", "link_to_name"),
                    ProblemCode.UNKNOWN_TENON_KEY,
                    ProblemCode.OPEN_ALCHEMY_NOT_YET);

    Optional<SpecReference> read() {
        return aliases.once(own(), openAlchemy());
    }

    private Optional<SpecReference> own() {
        var entry = tenon.flatMap(obj -> obj.entry("references"));
        if (entry.isEmpty()) {
            return Optional.empty();
        }
        if (entry.get().value() instanceof Node.Scalar) {
            return schema.text(entry.get()).flatMap(this::dotted);
        }
        return Obj.of(entry.get().key().place(), entry.get().value(), schema.problems())
                .flatMap(this::written);
    }

    private Optional<SpecReference> written(Obj obj) {
        KEYS.check(obj.mapping(), schema.problems());
        var table = obj.required("table").flatMap(obj::text);
        return table.map(found ->
                new SpecReference(
                        obj.text("schema"),
                        found,
                        obj.text("column"),
                        action(obj, "onDelete"),
                        action(obj, "onUpdate"),
                        obj.text("name"),
                        obj.at()));
    }

    private Optional<SpecReference> openAlchemy() {
        var reference = aliases.other("foreign-key").flatMap(schema::text).flatMap(this::dotted);
        var kwargs =
                aliases.other("foreign-key-kwargs")
                        .flatMap(entry ->
                                Obj.of(entry.key().place(), entry.value(), schema.problems()));
        kwargs.ifPresent(obj -> KWARGS.check(obj.mapping(), schema.problems()));
        return reference.map(found -> with(found, kwargs));
    }

    private SpecReference with(SpecReference reference, Optional<Obj> kwargs) {
        return new SpecReference(
                reference.schema(),
                reference.table(),
                reference.column(),
                kwargs.flatMap(obj -> action(obj, "ondelete")),
                kwargs.flatMap(obj -> action(obj, "onupdate")),
                kwargs.flatMap(obj -> obj.text("name")),
                reference.at());
    }

    private Optional<SpecReference> dotted(Located<String> text) {
        var words = List.of(text.value().split("\\.", -1));
        if (words.size() > 3 || words.stream().anyMatch(String::isBlank)) {
            schema.problems()
                    .add(
                            new Problem(
                                    ProblemCode.BAD_VALUE,
                                    text.at(),
                                    "\"" + text.value() + "\" names no column",
                                    "",
                                    "write table.column, or schema.table.column"));
            return Optional.empty();
        }
        int table = words.size() == 3 ? 1 : 0;
        return Optional.of(
                new SpecReference(
                        words.size() == 3
                                ? Optional.of(part(text, words.getFirst()))
                                : Optional.empty(),
                        part(text, words.get(table)),
                        words.size() > 1
                                ? Optional.of(part(text, words.getLast()))
                                : Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        text.key()));
    }

    private static Located<String> part(Located<String> text, String word) {
        return new Located<>(word, text.key(), text.at());
    }

    private Optional<Located<ReferenceAction>> action(Obj obj, String name) {
        return obj.text(name)
                .flatMap(text -> {
                    var found = parse(text.value());
                    if (found.isEmpty()) {
                        schema.problems().add(unknown(text));
                    }
                    return found.map(action -> new Located<>(action, text.key(), text.at()));
                });
    }

    // "SET NULL", "set_null", "set-null" and "setNull" are all seen in specs.
    private static Optional<ReferenceAction> parse(String text) {
        var letters = text.replaceAll("[ _-]", "").toUpperCase(Locale.ROOT);
        return Arrays.stream(ReferenceAction.values())
                .filter(action -> action.name().replace("_", "").equals(letters))
                .findFirst();
    }

    private static Problem unknown(Located<String> text) {
        var known = Arrays.stream(ReferenceAction.values()).map(ReferenceAction::sql).toList();
        return new Problem(
                ProblemCode.BAD_VALUE,
                text.at(),
                "unknown action \"" + text.value() + "\" of a foreign key",
                "known: " + String.join(", ", known),
                NearestName.fix(text.value(), known, "write one of them"));
    }
}
