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
 */
record RatedStatement(String sql, Risk risk, String phrase) {

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
                    Rule.of("(grant|revoke) .*", Risk.SAFE, "grant"),
                    Rule.of(".*", Risk.LOCKING, "other change"));

    /** A statement on an object that rows may be in. */
    static RatedStatement of(String sql, Set<String> inPlace) {
        if (inPlace.contains(sql)) {
            return new RatedStatement(sql, Risk.SAFE, "longer type");
        }
        String bare = SqlScript.withoutQuoted(sql);
        var rule =
                RULES.stream()
                        .filter(found -> found.action().matcher(bare).matches())
                        .findFirst()
                        .orElseThrow();
        boolean everyRow = rule.phrase().equals("new column") && VOLATILE.matcher(bare).find();
        return new RatedStatement(sql, everyRow ? Risk.REWRITING : rule.risk(), rule.phrase());
    }

    /** A statement that makes a new table. */
    static RatedStatement ofNew(String sql) {
        return new RatedStatement(
                sql, Risk.SAFE, sql.startsWith("create schema") ? "new schema" : "new table");
    }
}
