package dev.tenon.generator.migration;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A statement with what it means for a database in use.
 *
 * @param sql without semicolon, as {@link SqlScript} writes it
 * @param risk the worst of its actions
 * @param phrase a few words for the file's header
 * @param waits whether it waits for those who use a table
 */
record RatedStatement(String sql, Risk risk, String phrase, boolean waits) {

    /** Functions whose value differs from row to row, so that a new column is written into each. */
    private static final Pattern VOLATILE =
            Pattern.compile(
                    "\\bdefault\\b.*\\b(nextval|random|gen_random_uuid|uuidv4|uuidv7"
                            + "|uuid_generate_v[1-5]\\w*|clock_timestamp|timeofday)\\s*\\(",
                    Pattern.DOTALL);

    /** One rule: the first that matches an action decides. */
    private record Rule(Pattern action, Risk risk, String phrase) {

        private static Rule of(String action, Risk risk, String phrase) {
            return new Rule(Pattern.compile(action, Pattern.DOTALL), risk, phrase);
        }
    }

    private static final List<Rule> RULES =
            List.of(
                    Rule.of("drop table\\b.*", Risk.DESTRUCTIVE, "drop of a table"),
                    Rule.of(".*\\bdrop column\\b.*", Risk.DESTRUCTIVE, "drop of a column"),
                    Rule.of(".* add column\\b.* generated\\b.*", Risk.REWRITING, "new column"),
                    Rule.of(".* add column\\b.*", Risk.SAFE, "new column"),
                    Rule.of(".* alter column .* set not null", Risk.LOCKING, "not null"),
                    Rule.of(".* alter column .*\\btype\\b.*", Risk.REWRITING, "new type"),
                    Rule.of(".* alter column .*", Risk.SAFE, "default"),
                    Rule.of(".* add constraint .* foreign key .*", Risk.LOCKING, "foreign key"),
                    Rule.of(".* add .*foreign key .*", Risk.LOCKING, "foreign key"),
                    Rule.of(".* add constraint .* check .*", Risk.LOCKING, "check"),
                    Rule.of(".* add constraint .*", Risk.LOCKING, "key"),
                    Rule.of("create (unique )?index .*", Risk.LOCKING, "index"),
                    Rule.of("update .*", Risk.REWRITING, "values for existing rows"),
                    Rule.of(".* rename .*", Risk.SAFE, "rename"),
                    Rule.of(".* drop constraint .*", Risk.SAFE, "constraint gone"),
                    Rule.of("drop index .*", Risk.SAFE, "index gone"),
                    Rule.of("comment on .*", Risk.SAFE, "comment"),
                    Rule.of("create schema .*", Risk.SAFE, "new schema"),
                    Rule.of("(create|drop|alter) (materialized )?view .*", Risk.SAFE, "view"),
                    Rule.of("(create|drop) (function|procedure|trigger).*", Risk.SAFE, "function"),
                    Rule.of("grant .*", Risk.SAFE, "grant"),
                    Rule.of("revoke .*", Risk.SAFE, "grant gone"),
                    Rule.of("(create|alter) policy .*", Risk.SAFE, "policy"),
                    Rule.of("drop policy .*", Risk.SAFE, "policy gone"),
                    Rule.of(
                            ".* (disable|no force) row level security.*",
                            Risk.DESTRUCTIVE,
                            "end of row security"),
                    Rule.of(".* row level security.*", Risk.SAFE, "row security"),
                    Rule.of(".*", Risk.LOCKING, "other change"));

    /** A statement on an object that rows may be in. */
    static RatedStatement of(String sql, Set<String> inPlace) {
        if (inPlace.contains(sql)) {
            return new RatedStatement(sql, Risk.SAFE, "longer type", true);
        }
        String bare = SqlScript.withoutQuoted(sql);
        var rule =
                RULES.stream()
                        .filter(found -> found.action().matcher(bare).matches())
                        .findFirst()
                        .orElseThrow();
        boolean everyRow = rule.phrase().equals("new column") && VOLATILE.matcher(bare).find();
        boolean waits = !rule.phrase().startsWith("grant"); // rights are rows of the catalog
        return new RatedStatement(
                sql, everyRow ? Risk.REWRITING : rule.risk(), rule.phrase(), waits);
    }

    /** A statement that makes a role, a schema or a new table, or that belongs to a new table. */
    static RatedStatement ofNew(String sql) {
        String phrase;
        if (sql.startsWith("do ")) {
            phrase = "new role";
        } else if (sql.startsWith("create schema")) {
            phrase = "new schema";
        } else if (sql.startsWith("create function")) {
            phrase = "new function";
        } else if (sql.startsWith("grant ") || sql.startsWith("revoke ")) {
            phrase = "grant";
        } else if (sql.startsWith("create policy") || sql.endsWith(" row level security")) {
            phrase = "row security";
        } else {
            phrase = "new table";
        }
        return new RatedStatement(sql, Risk.SAFE, phrase, false);
    }
}
