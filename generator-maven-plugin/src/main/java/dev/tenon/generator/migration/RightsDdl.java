package dev.tenon.generator.migration;

import dev.tenon.generator.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes row security and its policies the way a person would. */
final class RightsDdl {

    private RightsDdl() {}

    /** Row security of a table that has none yet, and its policies. */
    static List<DdlStatement> guard(DesiredTable table) {
        List<DdlStatement> statements = new ArrayList<>();
        if (table.rights().guarded()) {
            statements.add(DdlStatement.of(guard(name(table)), table.location()));
        }
        table.rights()
                .policies()
                .forEach(policy -> statements.add(policy("create", table, policy)));
        return statements;
    }

    /** The statement that puts row security on a table, for its owner too. */
    static String guard(String table) {
        return "alter table " + table + " enable row level security, force row level security";
    }

    /**
     * A statement that makes or changes a policy.
     *
     * @param verb {@code create}, or {@code alter}, which cannot change what statements it is for
     */
    static DdlStatement policy(String verb, DesiredTable table, DesiredPolicy policy) {
        var lines = new Lines();
        lines.add(verb + " policy " + subject(table, policy.name()), policy.location());
        if (verb.equals("create")) {
            policy.verb()
                    .ifPresent(found -> lines.add("    for " + found.sql(), policy.location()));
        }
        if (!policy.roles().isEmpty()) {
            String roles =
                    policy.roles().stream().map(SqlText::quote).collect(Collectors.joining(", "));
            lines.add("    to " + roles, policy.location());
        } else if (verb.equals("alter")) {
            lines.add("    to public", policy.location());
        }
        if (!policy.using().isEmpty()) {
            lines.add("    using (" + policy.using() + ")", policy.usingAt());
        }
        if (!policy.check().isEmpty()) {
            lines.add("    with check (" + policy.check() + ")", policy.checkAt());
        }
        return new DdlStatement(String.join("\n", lines.text), lines.places);
    }

    /** A policy as statements name it. */
    static String subject(DesiredTable table, String policy) {
        return SqlText.quote(policy) + " on " + name(table);
    }

    private static String name(DesiredTable table) {
        return SqlText.qualified(table.schema(), table.name());
    }

    /** Lines with the places that asked for them; a condition may run over several. */
    private static final class Lines {
        private final List<String> text = new ArrayList<>();
        private final List<Location> places = new ArrayList<>();

        private void add(String line, Location place) {
            text.add(line);
            line.lines().forEach(each -> places.add(place));
        }
    }
}
