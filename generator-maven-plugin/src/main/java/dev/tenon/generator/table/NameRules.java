package dev.tenon.generator.table;

import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.nio.charset.StandardCharsets;

/** What PostgreSQL asks of names. */
final class NameRules {

    private final Findings findings;

    NameRules(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table) {
        var written = table.group().nameInSpec();
        check("table", table.group().name().name(), written.at());
        for (var column : table.columns()) {
            check("column", column.name(), column.at());
        }
    }

    // PostgreSQL cuts longer names with a notice only, after which two may be equal.
    private void check(String what, String name, Location at) {
        if (!SqlNames.isTooLong(name)) {
            return;
        }
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        findings.add(
                new Problem(
                        ProblemCode.NAME_TOO_LONG,
                        at,
                        what + " name \"" + name + "\" is too long",
                        "it has " + bytes + " bytes, and PostgreSQL keeps " + SqlNames.MAX_BYTES,
                        what.equals("column")
                                ? "write a shorter column name as \"x-tenon: {column: …}\""
                                : "write a shorter name"));
    }
}
