package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Privilege;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rights as statements, one a table and role, such as {@code grant select, insert (name) on
 * shop.item to shop_user}; one a schema for all its roles.
 */
final class GrantStatements {

    /** What one statement is about; the role is empty for a schema. */
    private record Target(String schema, String table, String role) {}

    private static final List<String> VERBS =
            Stream.of(Privilege.values()).map(Privilege::sql).toList();

    private GrantStatements() {}

    /** The statements that give rights, in the order of the rights. */
    static List<String> grant(Collection<Right> rights) {
        return write("grant", "to", rights);
    }

    /** The statements that take rights away, in the order of the rights. */
    static List<String> revoke(Collection<Right> rights) {
        return write("revoke", "from", rights);
    }

    private static List<String> write(String verb, String word, Collection<Right> rights) {
        Map<Target, List<Right>> byTarget = new LinkedHashMap<>();
        for (var right : rights) {
            boolean ofSchema = right.table().isEmpty();
            byTarget.computeIfAbsent(
                            new Target(right.schema(), right.table(), ofSchema ? "" : right.role()),
                            found -> new ArrayList<>())
                    .add(right);
        }
        List<String> statements = new ArrayList<>();
        byTarget.forEach((target, found) ->
                statements.add(
                        verb + " " + subject(target, found) + " " + word + " " + roles(found)));
        return statements;
    }

    private static String subject(Target target, List<Right> rights) {
        if (target.table().isEmpty()) {
            return "usage on schema " + SqlText.quote(target.schema());
        }
        Map<String, List<Right>> byVerb = new LinkedHashMap<>();
        rights.forEach(right ->
                byVerb.computeIfAbsent(right.verb(), found -> new ArrayList<>()).add(right));
        return byVerb.entrySet().stream()
                        .sorted(Comparator.comparingInt(entry -> VERBS.indexOf(entry.getKey())))
                        .map(entry -> entry.getKey() + columns(entry.getValue()))
                        .collect(Collectors.joining(", "))
                + " on "
                + SqlText.qualified(target.schema(), target.table());
    }

    /** The whole and some of its columns at once is the whole, and says so only once. */
    private static String columns(List<Right> rights) {
        return rights.stream().allMatch(Right::ofColumn)
                ? " (" + SqlText.list(rights.stream().map(Right::column).toList()) + ")"
                : "";
    }

    private static String roles(List<Right> rights) {
        return SqlText.list(rights.stream().map(Right::role).distinct().toList());
    }
}
