package dev.tenon.generator.migration;

import dev.tenon.generator.catalog.Identity;
import dev.tenon.generator.catalog.Privilege;
import dev.tenon.generator.catalog.ReferentialAction;
import dev.tenon.generator.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Declares a table of schema {@code app} step by step; each line of a test is one column. */
final class TableBuilder {

    private final String name;
    private final List<DesiredColumn> columns = new ArrayList<>();
    private final List<DesiredKey> unique = new ArrayList<>();
    private final List<DesiredCheck> checks = new ArrayList<>();
    private final List<DesiredForeignKey> references = new ArrayList<>();
    private final List<DesiredIndex> indexes = new ArrayList<>();
    private Optional<DesiredKey> primaryKey = Optional.empty();
    private Optional<RenameHint> renamedFrom = Optional.empty();
    private String comment = "";
    private final List<DesiredGrant> grants = new ArrayList<>();
    private final List<DesiredPolicy> policies = new ArrayList<>();
    private boolean guarded;

    private TableBuilder(String name) {
        this.name = name;
    }

    static TableBuilder table(String name) {
        return new TableBuilder(name);
    }

    /** A place in the spec, told apart by its text. */
    static Location at(String text) {
        return new Location.InFile("openapi.yaml", 1, 1, 1, "#/" + text, text);
    }

    TableBuilder id() {
        primaryKey = Optional.of(new DesiredKey("", List.of("id")));
        columns.add(
                new DesiredColumn(
                        "id",
                        "bigint",
                        false,
                        "",
                        Optional.of(Identity.ALWAYS),
                        "",
                        "",
                        Optional.empty(),
                        at(name + ".id")));
        return this;
    }

    TableBuilder column(String column, String type) {
        return column(column, type, true, "");
    }

    TableBuilder required(String column, String type) {
        return column(column, type, false, "");
    }

    TableBuilder column(String column, String type, boolean nullable, String value) {
        columns.add(
                new DesiredColumn(
                        column,
                        type,
                        nullable,
                        value,
                        Optional.empty(),
                        "",
                        "",
                        Optional.empty(),
                        at(name + "." + column)));
        return this;
    }

    /** Gives the last column a comment and, unless empty, an old name. */
    TableBuilder with(String text, String oldName) {
        var last = columns.removeLast();
        columns.add(
                new DesiredColumn(
                        last.name(),
                        last.type(),
                        last.nullable(),
                        last.defaultSql(),
                        last.identity(),
                        last.generatedSql(),
                        text,
                        oldName.isEmpty()
                                ? Optional.empty()
                                : Optional.of(new RenameHint(oldName, at("from " + oldName))),
                        last.location()));
        return this;
    }

    TableBuilder comment(String text) {
        comment = text;
        return this;
    }

    TableBuilder renamedFrom(String old) {
        renamedFrom = Optional.of(new RenameHint(old, at("from " + old)));
        return this;
    }

    TableBuilder key(String... key) {
        primaryKey = Optional.of(new DesiredKey("", List.of(key)));
        return this;
    }

    TableBuilder unique(String... key) {
        unique.add(new DesiredKey("", List.of(key)));
        return this;
    }

    TableBuilder check(String column, String expression) {
        var condition = new DesiredCheck.Condition(expression, at(name + " check"));
        checks.add(new DesiredCheck("", column, List.of(condition)));
        return this;
    }

    TableBuilder references(List<String> from, String target, List<String> to) {
        return references(from, target, to, ReferentialAction.NO_ACTION);
    }

    TableBuilder references(
            List<String> from, String target, List<String> to, ReferentialAction onDelete) {
        references.add(
                new DesiredForeignKey(
                        "",
                        from,
                        "app",
                        target,
                        to,
                        onDelete,
                        ReferentialAction.NO_ACTION,
                        at(name + " -> " + target)));
        return this;
    }

    TableBuilder index(String... parts) {
        indexes.add(
                new DesiredIndex(
                        "",
                        List.of(parts).stream()
                                .<DesiredIndex.Part>map(part ->
                                        part.contains("(")
                                                ? new DesiredIndex.Part.Expression(part)
                                                : new DesiredIndex.Part.Column(part))
                                .toList(),
                        false,
                        at(name + " index")));
        return this;
    }

    TableBuilder grant(String role, Privilege privilege, String... to) {
        grants.add(new DesiredGrant(role, privilege, List.of(to), at(name + " " + role)));
        return this;
    }

    /** Puts it under row security. */
    TableBuilder guarded() {
        guarded = true;
        return this;
    }

    /** Adds a policy for everything to some roles. */
    TableBuilder policy(String policy, String using, String... roles) {
        policies.add(
                new DesiredPolicy(
                        policy,
                        Optional.empty(),
                        List.of(roles),
                        using,
                        "",
                        at(name + " " + policy),
                        at(name + " " + policy + " using"),
                        at(name + " " + policy)));
        return guarded();
    }

    /** The roles that its grants and policies name. */
    List<String> roles() {
        return Stream.concat(
                        grants.stream().map(DesiredGrant::role),
                        policies.stream().flatMap(policy -> policy.roles().stream()))
                .toList();
    }

    DesiredTable build() {
        return new DesiredTable(
                "app",
                name,
                renamedFrom,
                comment,
                columns,
                primaryKey,
                unique,
                checks,
                references,
                indexes,
                new DesiredRights(grants, guarded, policies),
                at(name));
    }
}
