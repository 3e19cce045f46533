package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whoever is let in without credentials is served: there is a role for them, and it may call. */
final class AnonymousRule implements SpecRule {

    @Override
    public void check(SpecDocument document, Problems problems) {
        document.settings().auth().ifPresent(auth -> check(document, auth, problems));
    }

    private static void check(SpecDocument document, SpecAuth auth, Problems problems) {
        var open =
                SecurityRule.operations(document)
                        .filter(operation -> isOpen(document, operation))
                        .toList();
        if (auth.anonymous().isEmpty()) {
            roleless(document, open, auth).ifPresent(problems::add);
            document.schemes().stream()
                    .filter(scheme -> scheme.login().isPresent() || scheme.token().isPresent())
                    .forEach(scheme -> problems.add(uncheckable(scheme, auth)));
            return;
        }
        var anonymous = auth.anonymous().get();
        for (var operation : open) {
            var terms = operation.rules().terms();
            boolean shut =
                    !terms.roles().isEmpty()
                            && terms.roles().stream()
                                    .noneMatch(role -> role.value().equals(anonymous.value()));
            if (shut || !terms.groups().isEmpty()) {
                problems.add(
                        shutOut(
                                operation,
                                shut ? terms.roles() : terms.groups(),
                                shut ? "roles" : "groups"));
            }
        }
    }

    /** OpenAPI 3.1 §4.8.10: without security, or with an empty one, everybody may call. */
    private static boolean isOpen(SpecDocument document, SpecOperation operation) {
        return document.security(operation).map(SpecSecurity::anonymous).orElse(true);
    }

    private static Optional<Problem> roleless(
            SpecDocument document, List<SpecOperation> open, SpecAuth auth) {
        var places = new ArrayList<Location.InFile>();
        open.forEach(operation ->
                places.add(
                        document.security(operation)
                                .map(SpecSecurity::key)
                                .orElse(operation.key())));
        var also = places.stream().skip(1).distinct().toList();
        return open.stream()
                .findFirst()
                .map(operation ->
                        new Problem(
                                ProblemCode.ANONYMOUS_UNSERVED,
                                places.getFirst(),
                                "\""
                                        + operation.id().name()
                                        + "\" lets in callers without"
                                        + " credentials, and no role serves them",
                                document.security(operation).isPresent()
                                        ? "[] and {} in security mean everybody, and auth has no"
                                                + " \"anonymous\""
                                        : "without security everybody may call, and auth has no"
                                                + " \"anonymous\"",
                                "name the role, \"anonymous: app_anonymous\", or write security:"
                                        + " [{…: []}] for the document",
                                withAuth(also, auth)));
    }

    /** Whoever shows a password is nobody in particular until it is checked. */
    private static Problem uncheckable(SpecScheme scheme, SpecAuth auth) {
        return new Problem(
                ProblemCode.ANONYMOUS_UNSERVED,
                scheme.name().at(),
                "no role can check the credentials of \"" + scheme.name().value() + "\"",
                "they are checked by SQL before it is known who calls, and auth has no"
                        + " \"anonymous\"",
                "name the role, \"anonymous: app_anonymous\"",
                List.of(auth.at()));
    }

    private static List<Location> withAuth(List<Location.InFile> also, SpecAuth auth) {
        var all = new ArrayList<Location>(also);
        all.add(auth.at());
        all.sort(Location.ORDER);
        return all;
    }

    private static Problem shutOut(
            SpecOperation operation, List<Located<String>> names, String key) {
        return new Problem(
                ProblemCode.ANONYMOUS_UNSERVED,
                names.getFirst().at(),
                "\""
                        + operation.id().name()
                        + "\" lets in callers without credentials, and its \""
                        + key
                        + "\" shut them out",
                key.equals("roles")
                        ? "they have the role of auth's \"anonymous\", which is not among them"
                        : "they are in no group",
                "ask for credentials with \"security\", or remove \"" + key + "\"",
                List.of(operation.security().map(SpecSecurity::key).orElse(operation.key())));
    }
}
