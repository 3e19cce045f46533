package dev.tenon.generator.check;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.catalog.Schema;
import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.problem.Findings;
import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import dev.tenon.generator.table.NamedTable;
import dev.tenon.generator.table.SpecTables;
import java.util.List;
import java.util.stream.Stream;

/**
 * No view shows rows that policies keep from its caller. A view reads with its owner's rights, past
 * all policies when that is a superuser, unless it is {@code security_invoker} (PostgreSQL, CREATE
 * VIEW); a materialized view cannot be.
 */
final class ViewRule {

    private final Catalog catalog;
    private final Findings findings;

    ViewRule(Catalog catalog, Findings findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** Views of the spec, and others that the roles of the document may read. */
    void check(Model model, SpecTables tables) {
        var roles = model.auth().map(ViewRule::roles).orElse(List.of());
        for (var schema : catalog.schemas()) {
            for (var relation : schema.relations()) {
                if (!relation.given().bypassed().isEmpty()) {
                    check(schema, relation, tables, roles);
                }
            }
        }
    }

    private static List<String> roles(Auth auth) {
        return Stream.concat(auth.roles().stream(), auth.anonymous().stream()).toList();
    }

    private void check(Schema schema, Relation view, SpecTables tables, List<String> roles) {
        var named =
                tables.tables().stream()
                        .filter(table ->
                                table.name().schema().equals(schema.name())
                                        && table.name().name().equals(view.name()))
                        .findFirst();
        String name = schema.name() + "." + view.name();
        if (named.isPresent() || readable(view, roles)) {
            findings.add(
                    bypasses(
                            named.<Location>map(NamedTable::at)
                                    .orElseGet(() -> new Location.InDatabase(name)),
                            name,
                            view));
        }
    }

    private static boolean readable(Relation view, List<String> roles) {
        return view.given().grants().stream()
                .anyMatch(grant -> roles.contains(grant.role()) || grant.role().equals("public"));
    }

    private static Problem bypasses(Location at, String name, Relation view) {
        boolean stored = view.kind() == Relation.Kind.MATERIALIZED_VIEW;
        return new Problem(
                ProblemCode.POLICIES_BYPASSED,
                at,
                "view \"" + name + "\" shows rows whatever the policies of its tables say",
                "it reads "
                        + String.join(", ", view.given().bypassed())
                        + " with its owner's rights"
                        + (stored ? " when it is refreshed" : "")
                        + ", not with its caller's",
                stored
                        ? "read the table itself, or a view of it created with (security_invoker ="
                                + " true)"
                        : "write into a migration: alter view "
                                + name
                                + " set (security_invoker = true); and the same for views it"
                                + " reads");
    }
}
