package dev.tenon.generator.rights;

import dev.tenon.generator.catalog.Catalog;
import dev.tenon.generator.catalog.Column;
import dev.tenon.generator.catalog.Grant;
import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.catalog.Relation;
import dev.tenon.generator.catalog.Rights;
import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Model;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.TableName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who may do what in a service, as a page of Markdown to commit: a change of rights is a change of
 * its lines. One line a right, in the order of the document.
 */
public final class RoleMatrix {

    /** How every page begins, by which it is known as ours. */
    public static final String LEAD = "<!-- Written by Tenon from ";

    private final Model model;
    private final Auth auth;
    private final Catalog catalog;
    private final StringBuilder page = new StringBuilder();

    private RoleMatrix(Model model, Auth auth, Catalog catalog) {
        this.model = model;
        this.auth = auth;
        this.catalog = catalog;
    }

    /**
     * The whole page.
     *
     * @param spec how the page names the spec
     * @param model its operations
     * @param auth its roles
     * @param catalog the rights that its migrations give, or that the database has
     */
    public static String render(String spec, Model model, Auth auth, Catalog catalog) {
        return new RoleMatrix(model, auth, catalog).render(spec);
    }

    private String render(String spec) {
        page.append(LEAD)
                .append(spec)
                .append(": commit it, and review each change of a line. -->\n\n")
                .append("# Who may do what\n\n## Operations\n\n")
                .append("What an operation does, and as which roles.\n\n")
                .append("| Operation | Roles | Does | Table | Columns |\n|---|---|---|---|---|\n");
        model.operations().forEach(this::operation);
        page.append("\n## Grants\n\n")
                .append(
                        "What a role may do with a table, and which policies say with which"
                                + " rows.\n\n")
                .append("| Table | Role | May | Columns | Rows |\n|---|---|---|---|---|\n");
        model.operations().stream()
                .flatMap(operation -> OperationNeeds.of(operation).stream())
                .map(Need::table)
                .distinct()
                .forEach(this::table);
        return page.toString();
    }

    private void operation(Operation operation) {
        String roles =
                Caller.of(operation, auth).stream()
                        .map(RoleMatrix::caller)
                        .collect(Collectors.joining(", "));
        for (var need : OperationNeeds.of(operation)) {
            line(
                    operation.id(),
                    roles.isEmpty() ? "nobody" : roles,
                    need.privilege().sql(),
                    need.table().toString(),
                    String.join(", ", ordered(need)));
        }
    }

    /** Columns in the order of the table; those that it does not have come last. */
    private List<String> ordered(Need need) {
        var table =
                catalog.relation(need.table().schema(), need.table().name()).stream()
                        .flatMap(relation -> relation.columns().stream())
                        .map(Column::name)
                        .toList();
        return Stream.concat(
                        table.stream().filter(need.columns()::contains), need.columns().stream())
                .distinct()
                .toList();
    }

    private static String caller(Caller caller) {
        return caller.groups().isEmpty() ? caller.role() : caller.role() + " in " + caller.groups();
    }

    private void table(TableName table) {
        var rights =
                catalog.relation(table.schema(), table.name())
                        .map(Relation::given)
                        .orElse(Rights.NONE);
        Stream.concat(auth.roles().stream(), auth.anonymous().stream())
                .distinct()
                .forEach(role -> {
                    for (var privilege : Privilege.values()) {
                        grant(table, rights, role, privilege);
                    }
                });
    }

    private void grant(TableName table, Rights rights, String role, Privilege privilege) {
        var grants =
                rights.grants().stream()
                        .filter(grant -> grant.privilege() == privilege)
                        .filter(grant -> isFor(grant.role(), role))
                        .map(Grant::columns)
                        .toList();
        if (grants.isEmpty()) {
            return;
        }
        boolean whole = grants.stream().anyMatch(List::isEmpty);
        String columns =
                grants.stream().flatMap(List::stream).distinct().collect(Collectors.joining(", "));
        line(
                table.toString(),
                role,
                privilege.sql(),
                whole ? "all" : columns,
                rows(rights, role, privilege));
    }

    private static String rows(Rights rights, String role, Privilege privilege) {
        if (!rights.rowSecurity()) {
            return "all";
        }
        var policies =
                rights.policies().stream()
                        .filter(policy ->
                                policy.verb().isEmpty() || policy.verb().get() == privilege)
                        .filter(policy -> policy.roles().stream().anyMatch(of -> isFor(of, role)))
                        .map(policy -> policy.name() + (policy.restrictive() ? " (besides)" : ""))
                        .toList();
        return policies.isEmpty() ? "none" : String.join(", ", policies);
    }

    private static boolean isFor(String holder, String role) {
        return holder.equals(role) || holder.equals(Grant.EVERYBODY);
    }

    private void line(String... cells) {
        page.append('|');
        for (var cell : cells) {
            page.append(' ').append(cell(cell)).append(cell.isEmpty() ? "|" : " |");
        }
        page.append('\n');
    }

    /** A name may hold anything; the page stays a table. */
    private static String cell(String text) {
        return text.replace("\\", "\\\\").replace("|", "\\|").replaceAll("\\p{Cntrl}", " ");
    }
}
