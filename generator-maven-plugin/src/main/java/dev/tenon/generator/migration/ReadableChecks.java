package dev.tenon.generator.migration;

import java.util.List;

/** Puts checks into a migration the way the spec's tables are written, not the server's way. */
final class ReadableChecks {

    private final List<CheckDelta> checks;

    ReadableChecks(List<TableDelta> deltas) {
        checks = deltas.stream().flatMap(delta -> CheckDelta.all(delta).stream()).toList();
    }

    /** The statements, in order. */
    List<String> rewrite(List<String> statements) {
        return statements.stream().map(this::rewrite).toList();
    }

    private String rewrite(String statement) {
        for (var found : checks) {
            var table = found.table().table();
            String start = "alter table " + SqlText.qualified(table.schema(), table.name()) + "\n";
            String add = "add constraint " + SqlText.quote(found.wanted().name()) + " check (";
            int at = statement.indexOf(add);
            if (statement.startsWith(start) && at >= 0) {
                return statement.substring(0, at) + add + found.check().expression() + ")";
            }
        }
        return statement;
    }
}
