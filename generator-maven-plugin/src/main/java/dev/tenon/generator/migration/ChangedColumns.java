package dev.tenon.generator.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the casts that a diff leaves to the session explicit. */
final class ChangedColumns {

    private final List<TableDelta> deltas;
    private final Set<String> inPlace = new HashSet<>();

    ChangedColumns(List<TableDelta> deltas) {
        this.deltas = deltas;
    }

    /** The statements with explicit casts. */
    List<String> explicit(List<String> statements) {
        List<String> found = new ArrayList<>();
        for (var statement : statements) {
            String text = statement;
            for (var delta : deltas) {
                if (concerns(statement, delta)) {
                    text = casts(text, delta);
                }
            }
            found.add(text);
        }
        return found;
    }

    /** Those of the statements that only write the catalog. */
    Set<String> inPlace() {
        return inPlace;
    }

    private static boolean concerns(String statement, TableDelta delta) {
        String name = SqlText.qualified(delta.table().schema(), delta.table().name());
        return statement.startsWith("alter table " + name + "\n")
                || statement.startsWith("alter table only " + name + "\n");
    }

    private String casts(String statement, TableDelta delta) {
        String text = statement;
        int longer = 0;
        for (var column : delta.retyped()) {
            String name = SqlText.quote(column.wanted().name());
            String type = column.wanted().type().text();
            String action = "alter column " + name + " type " + type;
            String cast = action + " using " + name + "::" + type;
            if (text.contains(cast)) {
                text =
                        text.replace(
                                cast, action + column.using().map(u -> " using " + u).orElse(""));
                longer += column.inPlace() ? 1 : 0;
            }
        }
        int actions = statement.split("alter column ", -1).length - 1;
        if (longer > 0 && longer == actions) {
            inPlace.add(text);
        }
        return text;
    }
}
