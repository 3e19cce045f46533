package dev.tenon.generator.table;

import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import dev.tenon.generator.spec.SpecIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the columns of keys, unique constraints and indexes. */
final class IndexResolver {

    private final TableDraft table;
    private final Findings findings;

    IndexResolver(TableDraft table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    /** Unique constraints: of single fields, then of the table; each set of columns once. */
    List<NamedIndex> unique() {
        var found = new ArrayList<NamedIndex>();
        for (var column : table.columns()) {
            var mark = column.marks().unique().filter(Located::value);
            if (mark.isPresent() && !table.group().key().equals(List.of(column.name()))) {
                found.add(new NamedIndex("", List.of(column.name()), true, mark.get().key()));
            }
        }
        declared().filter(SpecIndex::unique).map(this::index).forEach(found::add);
        return distinct(found);
    }

    /** Indexes without a constraint: of single fields, then of the table. */
    List<NamedIndex> indexes() {
        var found = new ArrayList<NamedIndex>();
        for (var column : table.columns()) {
            column.marks()
                    .index()
                    .filter(Located::value)
                    .ifPresent(mark ->
                            found.add(
                                    new NamedIndex("", List.of(column.name()), false, mark.key())));
        }
        declared().filter(index -> !index.unique()).map(this::index).forEach(found::add);
        return distinct(found);
    }

    /** Reports names in the key's list that are no fields. */
    void checkKey() {
        table.group()
                .schemas()
                .flatMap(schema -> schema.table().key().stream())
                .forEach(this::column);
    }

    private Stream<SpecIndex> declared() {
        return table.group()
                .schemas()
                .flatMap(schema ->
                        Stream.of(schema.table().unique(), schema.table().indexes())
                                .flatMap(List::stream));
    }

    private NamedIndex index(SpecIndex index) {
        var columns =
                index.columns().stream().flatMap(written -> column(written).stream()).toList();
        return new NamedIndex(
                index.name().map(Located::value).orElse(""), columns, index.unique(), index.at());
    }

    private Optional<String> column(Located<String> written) {
        var found = table.find(written.value()).map(NamedColumn::name);
        if (found.isEmpty() && table.group().column(written.value()).isEmpty()) {
            findings.add(unknown(written));
        }
        return found;
    }

    private Problem unknown(Located<String> written) {
        return new Problem(
                ProblemCode.UNKNOWN_FIELD,
                written.at(),
                "unknown field \""
                        + written.value()
                        + "\" in schema \""
                        + table.group().owner().name()
                        + "\"",
                "the schema has " + Names.list(table.names()),
                NearestName.fix(
                        written.value(), table.names(), "name one of these, or add the field"));
    }

    private static List<NamedIndex> distinct(List<NamedIndex> found) {
        var byColumns = new LinkedHashMap<List<String>, NamedIndex>();
        for (var index : found) {
            if (!index.columns().isEmpty()) {
                byColumns.putIfAbsent(index.columns(), index);
            }
        }
        return List.copyOf(byColumns.values());
    }
}
