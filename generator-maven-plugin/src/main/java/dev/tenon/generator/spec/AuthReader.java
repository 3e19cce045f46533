package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Problem;
import dev.tenon.generator.problem.ProblemCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the document's {@code auth} and judges the names of roles in it. */
final class AuthReader {

    private static final Keys KEYS = Keys.tenon("auth", "role roles anonymous groups group", "");

    private AuthReader() {}

    static SpecAuth read(Obj auth) {
        KEYS.check(auth.mapping(), auth.problems());
        var found =
                new SpecAuth(
                        claim(auth, "role").orElse(List.of("role")),
                        once(auth, auth.texts("roles")),
                        auth.text("anonymous"),
                        auth.texts("groups"),
                        claim(auth, "group").map(List::of).orElse(SpecAuth.GROUP_CLAIMS),
                        auth.at());
        found.roles().forEach(role -> RoleName.check(role, auth.problems()));
        found.anonymous().ifPresent(role -> RoleName.check(role, auth.problems()));
        if (found.roles().isEmpty() && found.anonymous().isEmpty()) {
            auth.problems().add(none(found));
        }
        return found;
    }

    private static Optional<List<String>> claim(Obj auth, String key) {
        return auth.text(key).flatMap(text -> ExpressionReader.claim(text, auth.problems()));
    }

    private static List<Located<String>> once(Obj auth, List<Located<String>> roles) {
        Map<String, Located<String>> seen = new HashMap<>();
        return roles.stream()
                .filter(role -> {
                    var first = seen.putIfAbsent(role.value(), role);
                    if (first != null) {
                        auth.problems().add(twice(role, first));
                    }
                    return first == null;
                })
                .toList();
    }

    private static Problem twice(Located<String> role, Located<String> first) {
        return new Problem(
                ProblemCode.BAD_VALUE,
                role.at(),
                "role \"" + role.value() + "\" stands twice",
                "",
                "remove one of them",
                List.of(first.at()));
    }

    private static Problem none(SpecAuth auth) {
        return new Problem(
                ProblemCode.MISSING_KEY,
                auth.at(),
                "\"auth\" names no role that a statement may run as",
                "",
                "name them, such as roles: [shop_user], anonymous: shop_anonymous");
    }
}
