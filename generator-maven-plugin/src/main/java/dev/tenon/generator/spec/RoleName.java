package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What may be the name of a role: 1 to 63 bytes, and none that PostgreSQL keeps for itself
 * (PostgreSQL, CREATE ROLE; {@code none} means no role in SET ROLE, {@code public} everybody in
 * GRANT).
 */
final class RoleName {

    private static final int MAX_BYTES = 63;
    private static final List<String> KEPT = List.of("none", "public");

    private RoleName() {}

    static void check(Located<String> role, Problems problems) {
        var name = role.value();
        int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_BYTES) {
            problems.add(
                    new Problem(
                            ProblemCode.NAME_TOO_LONG,
                            role.at(),
                            "role name \"" + name + "\" is too long",
                            "it has " + bytes + " bytes, and PostgreSQL keeps " + MAX_BYTES,
                            "write a shorter name"));
        } else if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            impossible(
                    role, "names of roles are not blank and hold no control characters", problems);
        } else if (isKept(name.toLowerCase(Locale.ROOT))) {
            impossible(
                    role,
                    "PostgreSQL keeps \"none\", \"public\" and names that begin with \"pg_\"",
                    problems);
        }
    }

    private static boolean isKept(String name) {
        return KEPT.contains(name) || name.startsWith("pg_");
    }

    private static void impossible(Located<String> role, String cause, Problems problems) {
        problems.add(
                new Problem(
                        ProblemCode.NAME_IMPOSSIBLE,
                        role.at(),
                        "a role cannot have the name \"" + shown(role.value()) + "\"",
                        cause,
                        "write another name"));
    }

    private static String shown(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }
}
