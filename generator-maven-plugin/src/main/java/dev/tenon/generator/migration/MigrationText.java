package dev.tenon.generator.migration;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes the file of a migration. */
final class MigrationText {

    private final String spec;

    /**
     * Prepares to write.
     *
     * @param spec how the header names the spec
     */
    MigrationText(String spec) {
        this.spec = spec;
    }

    /** The whole file. */
    String write(String file, List<String> reasons, List<RatedStatement> statements) {
        var body = new StringBuilder();
        if (statements.stream().anyMatch(RatedStatement::waits)) {
            body.append("set local lock_timeout = '10s';\n");
        }
        String before = "";
        for (var statement : statements) {
            String sql = SqlScript.withoutPlaceholders(statement.sql());
            if (!body.isEmpty() && startsParagraph(sql, before)) {
                body.append('\n');
            }
            body.append(sql).append(";\n");
            before = sql;
        }
        return Header.write(Header.lead(file, spec, summary(statements)), reasons, body.toString());
    }

    private static boolean startsParagraph(String sql, String before) {
        if (sql.startsWith("create policy ")) {
            return !before.endsWith(" row level security") && !before.startsWith("create policy ");
        }
        if (sql.startsWith("grant ") || sql.startsWith("revoke ")) {
            return !before.startsWith("grant ") && !before.startsWith("revoke ");
        }
        return !sql.startsWith("comment on ") && !sql.startsWith("create index ");
    }

    /** A sentence a risk, the worst first: {@code Locking: index, check. Safe: new column.} */
    static String summary(List<RatedStatement> statements) {
        var text = new StringBuilder();
        List<Risk> worstFirst = Arrays.asList(Risk.values());
        Collections.reverse(worstFirst);
        for (var risk : worstFirst) {
            Set<String> phrases = new LinkedHashSet<>();
            statements.stream()
                    .filter(statement -> statement.risk() == risk)
                    .forEach(statement -> phrases.add(statement.phrase()));
            if (!phrases.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ")
                        .append(risk.name().charAt(0))
                        .append(risk.name().substring(1).toLowerCase(Locale.ROOT))
                        .append(": ")
                        .append(String.join(", ", phrases))
                        .append('.');
            }
        }
        return text.toString();
    }
}
