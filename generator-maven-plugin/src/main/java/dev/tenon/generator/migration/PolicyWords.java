package dev.tenon.generator.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts the words of the spec in place of the server's, in which a diff writes row security and the
 * conditions of policies: {@code tenant = 1} instead of {@code ((tenant = 1))}.
 */
final class PolicyWords {

    private final DesiredSchema desired;

    PolicyWords(DesiredSchema desired) {
        this.desired = desired;
    }

    /** The statements, those on declared policies as the spec writes them. */
    List<String> of(List<String> statements) {
        List<String> found = new ArrayList<>(statements);
        for (var table : desired.tables()) {
            for (var policy : table.rights().policies()) {
                found.replaceAll(statement -> of(table, policy, statement).orElse(statement));
            }
            mergeGuard(found, SqlText.qualified(table.schema(), table.name()));
        }
        return found;
    }

    private static Optional<String> of(DesiredTable table, DesiredPolicy policy, String statement) {
        String subject = RightsDdl.subject(table, policy.name());
        return List.of("create", "alter").stream()
                .filter(verb -> statement.startsWith(verb + " policy " + subject + "\n"))
                .map(verb -> RightsDdl.policy(verb, table, policy).sql())
                .findFirst();
    }

    /** Row security is put on and forced in one statement. */
    private static void mergeGuard(List<String> statements, String table) {
        int enable = statements.indexOf("alter table " + table + " enable row level security");
        String force = "alter table only " + table + " force row level security";
        if (enable >= 0 && statements.contains(force)) {
            statements.set(enable, RightsDdl.guard(table));
            statements.remove(force);
        }
    }
}
