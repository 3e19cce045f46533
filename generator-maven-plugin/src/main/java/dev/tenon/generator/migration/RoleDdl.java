package dev.tenon.generator.migration;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes the roles that the spec names. A role belongs to the server, so another database of it, or
 * whoever runs it, may have made the role before.
 */
final class RoleDdl {

    private static final Pattern CREATED =
            Pattern.compile(
                    "\\bcreate\\s+(?:role|user|group)\\s+(\"(?:[^\"]|\"\")+\"|[\\w$]+)",
                    Pattern.CASE_INSENSITIVE);

    private RoleDdl() {}

    /** Those of the roles that no script creates yet. */
    static List<DesiredRole> missing(List<DesiredRole> roles, List<MigrationScript> scripts) {
        return roles.stream()
                .filter(role -> scripts.stream().noneMatch(script -> creates(script, role)))
                .toList();
    }

    private static boolean creates(MigrationScript script, DesiredRole role) {
        return CREATED.matcher(script.text())
                .results()
                .anyMatch(found -> found.group(1).equals(SqlText.quote(role.name())));
    }

    /** A statement that makes the role where it is not there. It cannot log in. */
    static DdlStatement create(DesiredRole role) {
        String tag = tag(role.name());
        return DdlStatement.of(
                """
                do TAG
                begin
                    if not exists (select from pg_roles where rolname = LITERAL) then
                        create role NAME nologin noinherit;
                    end if;
                exception when duplicate_object or unique_violation then
                    null; -- made meanwhile by a migration of another database
                end
                TAG\
                """
                        .replace("TAG", tag)
                        .replace("LITERAL", SqlText.literal(role.name()))
                        .replace("NAME", SqlText.quote(role.name())),
                role.location());
    }

    /** A dollar quote that does not stand in the name. */
    private static String tag(String name) {
        String tag = "$$";
        for (int i = 1; name.contains(tag) || (name + "$").contains(tag); i++) {
            tag = "$r" + i + "$";
        }
        return tag;
    }
}
