package dev.tenon.generator.spec;

import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.source.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a schema says of its table. */
final class TableReader {

    private static final Keys INDEX =
            Keys.tenon("an index", "name columns unique", "where expressions using include");
    private static final Keys OPEN_ALCHEMY_INDEX =
            Keys.tenon("a composite index", "name expressions columns unique", "");

    private final Aliases aliases;
    private final Optional<Obj> tenon;
    private final Problems problems;

    TableReader(Obj schema, Optional<Obj> tenon) {
        this.aliases = new Aliases(schema, tenon);
        this.tenon = tenon;
        this.problems = schema.problems();
    }

    SpecTable read() {
        var table = aliases.text("table", "tablename");
        var view = tenon.flatMap(obj -> obj.text("view"));
        if (table.isPresent() && view.isPresent()) {
            tenon.ifPresent(obj ->
                    problems.add(
                            ProblemCode.BAD_VALUE,
                            obj.key(),
                            "a schema is a table or a view, not both",
                            "remove \"table\" or \"view\""));
        }
        return new SpecTable(
                table,
                view,
                aliases.text("schema", "schema-name"),
                key(),
                indexes("unique", "composite-unique", true),
                indexes("indexes", "composite-index", false),
                tenon.flatMap(obj -> obj.text("renamedFrom")),
                tenon.map(this::rights).orElse(SpecRights.NONE));
    }

    private SpecRights rights(Obj obj) {
        return new SpecRights(
                obj.object("grants").map(new GrantReader(problems)::read).orElse(List.of()),
                obj.entry("policies").map(entry -> entry.key().place().location()),
                new PolicyReader(problems).read(obj.items("policies")));
    }

    private List<Located<String>> key() {
        return tenon.map(obj -> names(obj, "key")).orElse(List.of());
    }

    // One name may stand without a list around it.
    static List<Located<String>> names(Obj obj, String name) {
        return obj.entry(name).filter(entry -> entry.value() instanceof Node.Scalar).isPresent()
                ? obj.text(name).stream().toList()
                : obj.texts(name);
    }

    private List<SpecIndex> indexes(String name, String openAlchemy, boolean unique) {
        var all = new ArrayList<SpecIndex>();
        tenon.map(obj -> obj.items(name))
                .ifPresent(items -> items.forEach(item -> all.addAll(index(item, unique, INDEX))));
        aliases.other(openAlchemy)
                .ifPresent(entry ->
                        forms(entry.value())
                                .forEach(item ->
                                        all.addAll(index(item, unique, OPEN_ALCHEMY_INDEX))));
        return all;
    }

    // OpenAlchemy: a list of names, an object, or a list of either.
    private static List<Node> forms(Node value) {
        boolean several =
                value instanceof Node.Sequence list
                        && list.items().stream().noneMatch(Node.Scalar.class::isInstance);
        return several ? ((Node.Sequence) value).items() : List.of(value);
    }

    private List<SpecIndex> index(Node item, boolean unique, Keys keys) {
        if (item instanceof Node.Mapping mapping) {
            keys.check(mapping, problems);
            var obj = new Obj(item.place(), mapping, problems);
            var columns = obj.texts(obj.has("expressions") ? "expressions" : "columns");
            return made(item, obj.text("name"), columns, unique || obj.isTrue("unique"));
        }
        return made(item, Optional.empty(), Obj.textsOf(item, problems), unique);
    }

    private List<SpecIndex> made(
            Node item,
            Optional<Located<String>> name,
            List<Located<String>> columns,
            boolean unique) {
        if (!columns.isEmpty()) {
            return List.of(new SpecIndex(name, columns, unique, item.place().location()));
        }
        if (!(item instanceof Node.Scalar)) {
            problems.add(
                    ProblemCode.MISSING_KEY,
                    item.place(),
                    "no column is named here",
                    "name at least one field or column, such as [name, born]");
        }
        return List.of();
    }
}
