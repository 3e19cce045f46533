package dev.tenon.generator.check;

import dev.tenon.generator.model.Body;
import dev.tenon.generator.model.Field;
import dev.tenon.generator.model.Resource;
import dev.tenon.generator.model.TableName;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;

/**
 * Null goes where it is allowed only: a field that is always there must come from a column that
 * refuses NULL, and a field that may be null must go to a column that takes it.
 */
final class NullRule {

    private final Findings findings;

    NullRule(Findings findings) {
        this.findings = findings;
    }

    void check(Resource resource) {
        if (resource.view()) {
            return;
        }
        for (var field : resource.fields()) {
            if (field.isReturned() && field.required() && !field.nullable() && !field.notNull()) {
                findings.add(
                        problem(
                                field,
                                "\""
                                        + resource.name()
                                        + "."
                                        + field.name()
                                        + "\" is required, and its column can be null",
                                column(field, resource.table()) + " takes NULL",
                                "remove it from \"required\", or let it be null"));
            }
        }
    }

    void check(Body body) {
        for (var field : body.fields()) {
            if (field.nullable() && field.notNull()) {
                findings.add(
                        problem(
                                field,
                                "\""
                                        + body.schema()
                                        + "."
                                        + field.name()
                                        + "\" may be null, and its column refuses that",
                                column(field, body.table()) + " is NOT NULL",
                                "remove null from its types"));
            }
        }
    }

    private static String column(Field field, TableName table) {
        return "column \"" + table + "." + field.column() + "\"";
    }

    private static Problem problem(Field field, String what, String cause, String fix) {
        return new Problem(ProblemCode.NULL_DIFFERS, field.at(), what, cause, fix);
    }
}
