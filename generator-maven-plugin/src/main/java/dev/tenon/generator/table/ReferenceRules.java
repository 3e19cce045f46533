package dev.tenon.generator.table;

import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.model.Scalar;
import dev.tenon.generator.model.ValueKind;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;

/** What PostgreSQL asks of the two ends of a foreign key. */
final class ReferenceRules {

    private final Findings findings;

    ReferenceRules(Findings findings) {
        this.findings = findings;
    }

    void check(NamedReference reference, NamedColumn column, TableDraft target) {
        var other = target.column(reference.targetColumn()).orElseThrow();
        String from = "\"" + column.field() + "\"";
        String to = "\"" + reference.target() + "." + other.name() + "\"";
        if (!fits(column, other)) {
            findings.add(
                    new Problem(
                            ProblemCode.REFERENCE_MISMATCH,
                            reference.at(),
                            from + " cannot point at " + to + ": the types differ",
                            "one is " + column.type() + ", the other " + other.type(),
                            "write the same type and format in both places",
                            List.of(other.at())));
        }
        if (target.group().view() || !target.isUnique(other)) {
            findings.add(
                    new Problem(
                            ProblemCode.REFERENCE_MISMATCH,
                            reference.at(),
                            from + " cannot point at " + to + ": it is not unique",
                            "a foreign key needs a key or unique column of a table at its other"
                                    + " end",
                            "mark that column \"x-tenon: {unique: true}\" or \"x-unique: true\","
                                    + " or name the key",
                            List.of(other.at())));
        }
        if (reference.onDelete() == ReferentialAction.SET_NULL && !column.nullable()) {
            findings.add(
                    new Problem(
                            ProblemCode.REFERENCE_MISMATCH,
                            reference.at(),
                            from + " cannot become null when its row goes",
                            "the field refuses null, and onDelete says \"set null\"",
                            "let the field be null, or choose another action"));
        }
    }

    // Types written by hand are left to the database, which knows them all.
    private static boolean fits(NamedColumn column, NamedColumn other) {
        return column.marks().type().isPresent()
                || other.marks().type().isPresent()
                || family(column.kind()).equals(family(other.kind()));
    }

    /** Kinds of one family can be compared by {@code =} with an index (PostgreSQL's btree). */
    private static String family(ValueKind kind) {
        return switch (kind) {
            case ValueKind.Single single -> family(single.scalar());
            case ValueKind.Choice _ -> "text";
            case ValueKind.Many many -> family(many.item()) + "[]";
            case ValueKind.Json _ -> "json";
        };
    }

    private static String family(Scalar scalar) {
        return switch (scalar) {
            case INT32, INT64 -> "integer";
            case TEXT, EMAIL, URI -> "text";
            case FLOAT32, FLOAT64 -> "float";
            case DECIMAL, BOOLEAN, UUID, DATE, DATE_TIME, BYTES -> scalar.name();
        };
    }
}
