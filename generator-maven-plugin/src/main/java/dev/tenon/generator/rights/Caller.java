package dev.tenon.generator.rights;

import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.Operation;
import dev.tenon.generator.model.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A role whose callers may call an operation.
 *
 * @param role its name
 * @param groups what else a caller needs, in words: groups joined by {@code and} and {@code or};
 *     empty for nothing
 */
public record Caller(String role, String groups) {

    /** All that may call, in the order of the document, those without credentials last. */
    public static List<Caller> of(Operation operation, Auth auth) {
        var access = operation.terms().access();
        List<Caller> callers = new ArrayList<>();
        for (var role : auth.roles()) {
            if (allowed(access, role)) {
                groups(access, role, auth)
                        .map(groups -> new Caller(role, groups))
                        .ifPresent(callers::add);
            }
        }
        auth.anonymous()
                .filter(_ -> access.anonymous())
                .filter(role -> allowed(access, role) && access.groups().isEmpty())
                .filter(role -> callers.stream().noneMatch(caller -> caller.role().equals(role)))
                .ifPresent(role -> callers.add(new Caller(role, "")));
        return callers;
    }

    private static boolean allowed(Terms.Access access, String role) {
        return access.roles().isEmpty() || access.roles().contains(role);
    }

    /** What the easiest credentials of a role ask for besides; empty when none admit the role. */
    private static Optional<String> groups(Terms.Access access, String role, Auth auth) {
        var ways =
                access.requirements().stream()
                        .map(Terms.Requirement::scopes)
                        .filter(scopes -> admits(scopes, role, auth))
                        .map(scopes -> scopes.stream().filter(auth.groups()::contains).toList())
                        .distinct()
                        .toList();
        if (ways.isEmpty() && !access.requirements().isEmpty()) {
            return Optional.empty();
        }
        boolean free = ways.isEmpty() || ways.stream().anyMatch(List::isEmpty);
        var byScope =
                free
                        ? Stream.<String>empty()
                        : Stream.of(
                                String.join(
                                        " or ",
                                        ways.stream()
                                                .map(way -> String.join(" and ", way))
                                                .toList()));
        var byKey =
                access.groups().isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of(String.join(" or ", access.groups()));
        return Optional.of(String.join(", ", Stream.concat(byScope, byKey).toList()));
    }

    private static boolean admits(List<String> scopes, String role, Auth auth) {
        var roles = scopes.stream().filter(scope -> !auth.groups().contains(scope)).toList();
        return roles.isEmpty() || roles.contains(role);
    }
}
