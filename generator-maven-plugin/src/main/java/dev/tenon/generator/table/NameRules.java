package dev.tenon.generator.table;

import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.spec.Located;
import java.nio.charset.StandardCharsets;

/** What PostgreSQL asks of names. */
final class NameRules {

    private final Findings findings;

    NameRules(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table) {
        var written = table.group().nameInSpec();
        checkTable(written);
        check("table", table.group().name().name(), written.at());
        for (var column : table.columns()) {
            var named = column.marks().column().map(Located::at).orElse(column.at());
            check("column", column.name(), named);
        }
    }

    /** Reports a table name that is empty, or that looks like schema and name in one. */
    private void checkTable(Located<String> written) {
        String name = written.value();
        int dot = name.indexOf('.');
        if (dot > 0 && dot < name.length() - 1) {
            findings.add(
                    impossible(
                            written.at(),
                            "table name \"" + name + "\" has a dot",
                            "a table's schema is a key of its own",
                            "write \"schema: "
                                    + name.substring(0, dot)
                                    + "\" and \"table: "
                                    + name.substring(dot + 1)
                                    + "\""));
        }
    }

    private static Problem impossible(Location at, String what, String cause, String fix) {
        return new Problem(ProblemCode.NAME_IMPOSSIBLE, at, what, cause, fix);
    }

    // PostgreSQL cuts longer names with a notice only, after which two may be equal.
    private void check(String what, String name, Location at) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            findings.add(
                    impossible(
                            at,
                            "a " + what + " cannot have this name",
                            "PostgreSQL's names are not empty and hold no NUL",
                            "write another name"));
        }
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
