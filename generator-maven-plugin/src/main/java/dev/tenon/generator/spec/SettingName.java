package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a setting of a spec may be called: a name of at least two parts, none that PostgreSQL, one
 * of its modules or Tenon itself gives a meaning (PostgreSQL, Customized Options).
 */
final class SettingName {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)+");
    private static final int MAX_LENGTH = 63;

    /** First parts that modules of PostgreSQL 18 own, besides those that begin with pg_. */
    private static final List<String> MODULES =
            List.of(
                    "auth_delay",
                    "auto_explain",
                    "basebackup_to_shell",
                    "basic_archive",
                    "isn",
                    "passwordcheck",
                    "pgcrypto",
                    "plperl",
                    "plpgsql",
                    "plpython3u",
                    "pltcl",
                    "pltclu",
                    "postgres_fdw",
                    "sepgsql");

    private static final List<String> OURS =
            List.of(
                    "request.jwt.claims",
                    "request.method",
                    "request.path",
                    "response.status",
                    "response.headers");

    private SettingName() {}

    /** Whether a setting may be called so; a problem when not. */
    static boolean check(Located<String> name, Problems problems) {
        var lower = name.value().toLowerCase(Locale.ROOT);
        var problem = problem(name, lower);
        problem.ifPresent(problems::add);
        return problem.isEmpty();
    }

    private static Optional<Problem> problem(Located<String> name, String lower) {
        if (!NAME.matcher(lower).matches() || lower.length() > MAX_LENGTH) {
            return wrong(
                    name,
                    "settings of your own have two parts or more, such as app.tenant, of letters,"
                            + " digits and '_', 63 in all",
                    lower.contains(".") ? "write another name" : "write app." + name.value());
        }
        var owner = lower.substring(0, lower.indexOf('.'));
        if (MODULES.contains(owner) || owner.startsWith("pg_")) {
            return wrong(
                    name,
                    "settings that begin with \"" + owner + ".\" belong to PostgreSQL",
                    "begin it with a word of your own, such as app.");
        }
        if (OURS.contains(lower)) {
            return wrong(
                    name,
                    lower.startsWith("request.")
                            ? "every statement has it already"
                            : "SQL sets it, where the key \"response\" lets it",
                    "remove it");
        }
        return Optional.empty();
    }

    private static Optional<Problem> wrong(Located<String> name, String cause, String fix) {
        return Optional.of(
                new Problem(
                        ProblemCode.SETTING_RESERVED,
                        name.at(),
                        "no setting can be called \"" + name.value() + "\" here",
                        cause,
                        fix));
    }
}
