package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.NearestName;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What operations ask of their callers is declared: schemes, roles and groups. */
final class SecurityRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        var auth = document.settings().auth();
        var asked =
                Stream.concat(
                                document.security().stream(),
                                operations(document)
                                        .flatMap(operation -> operation.security().stream()))
                        .flatMap(security -> security.requirements().stream())
                        .toList();
        asked.forEach(requirement -> scheme(requirement.scheme(), document, problems));
        if (auth.isEmpty()) {
            unjudged(document).ifPresent(problems::add);
            return;
        }
        for (var requirement : asked) {
            requirement.scopes().forEach(scope -> scope(scope, auth.get(), problems));
        }
        operations(document)
                .map(operation -> operation.rules().terms())
                .forEach(terms -> terms(terms, auth.get(), problems));
        both(auth.get(), problems);
    }

    static Stream<SpecOperation> operations(SpecDocument document) {
        return document.paths().stream().flatMap(path -> path.operations().stream());
    }

    private static void scheme(Located<String> name, SpecDocument document, Problems problems) {
        var known = document.schemes().stream().map(scheme -> scheme.name().value()).toList();
        if (!known.contains(name.value())) {
            problems.add(
                    new Problem(
                            ProblemCode.UNKNOWN_SCHEME,
                            name.at(),
                            "unknown security scheme \"" + name.value() + "\"",
                            known.isEmpty()
                                    ? "components has no securitySchemes"
                                    : "known: " + String.join(", ", known),
                            NearestName.fix(
                                    name.value(),
                                    known,
                                    "declare it under components: securitySchemes")));
        }
    }

    private static void scope(Located<String> scope, SpecAuth auth, Problems problems) {
        var known =
                Stream.concat(auth.roles().stream(), auth.groups().stream())
                        .map(Located::value)
                        .distinct()
                        .toList();
        if (!known.contains(scope.value())) {
            problems.add(
                    unknown(
                            scope,
                            "scope \"" + scope.value() + "\" is neither a role nor a group",
                            known));
        }
    }

    private static void terms(SpecTerms terms, SpecAuth auth, Problems problems) {
        var roles = auth.allRoles();
        terms.roles().stream()
                .filter(role -> !roles.contains(role.value()))
                .map(role -> unknown(role, "unknown role \"" + role.value() + "\"", roles))
                .forEach(problems::add);
        var groups = values(auth.groups());
        terms.groups().stream()
                .filter(group -> !groups.contains(group.value()))
                .map(group -> unknown(group, "unknown group \"" + group.value() + "\"", groups))
                .forEach(problems::add);
    }

    private static Problem unknown(Located<String> name, String what, List<String> known) {
        return new Problem(
                ProblemCode.UNKNOWN_ROLE,
                name.at(),
                what,
                known.isEmpty()
                        ? "the document's auth names none"
                        : "known: " + String.join(", ", known),
                NearestName.fix(name.value(), known, "add it to the document's auth"));
    }

    private static void both(SpecAuth auth, Problems problems) {
        for (var group : auth.groups()) {
            auth.roles().stream()
                    .filter(role -> role.value().equals(group.value()))
                    .findFirst()
                    .ifPresent(role ->
                            problems.add(
                                    new Problem(
                                            ProblemCode.BAD_VALUE,
                                            group.at(),
                                            "\"" + group.value() + "\" is a group and a role",
                                            "a scope of that name could mean either",
                                            "rename the group",
                                            List.of(role.at()))));
        }
    }

    /** Without auth nothing would be enforced, which must not look as if it were. */
    private static Optional<Problem> unjudged(SpecDocument document) {
        var places =
                Stream.concat(
                                document.security().stream().flatMap(SecurityRule::place),
                                operations(document).flatMap(SecurityRule::places))
                        .toList();
        return places.stream()
                .findFirst()
                .map(first ->
                        new Problem(
                                ProblemCode.AUTH_MISSING,
                                first,
                                "callers are told apart here, and the document has no \"auth\"",
                                "every statement runs under a database role, and auth says which",
                                "add \"x-tenon: {auth: {role: $claims.role, roles: [app_user]}}\""
                                        + " to the document",
                                List.<Location>copyOf(places.subList(1, places.size()))));
    }

    private static Stream<Location.InFile> places(SpecOperation operation) {
        var terms = operation.rules().terms();
        return Stream.concat(
                operation.security().stream().flatMap(SecurityRule::place),
                Stream.concat(terms.roles().stream(), terms.groups().stream())
                        .map(Located::at)
                        .limit(1));
    }

    private static Stream<Location.InFile> place(SpecSecurity security) {
        return security.requirements().isEmpty() ? Stream.of() : Stream.of(security.key());
    }

    private static List<String> values(List<Located<String>> names) {
        return names.stream().map(Located::value).toList();
    }
}
