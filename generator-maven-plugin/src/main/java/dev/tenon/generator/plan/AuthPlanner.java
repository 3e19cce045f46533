package dev.tenon.generator.plan;

import dev.tenon.generator.model.Auth;
import dev.tenon.generator.model.SqlFunction;
import java.util.List;
import java.util.Optional;

/** Decides the class that tells the runtime how callers are told apart. */
final class AuthPlanner {

    private AuthPlanner() {}

    static AuthPlan plan(Auth auth, Types types) {
        return new AuthPlan(
                types.auth(),
                claim(auth.role()),
                auth.roles(),
                auth.anonymous(),
                auth.groups(),
                auth.groupClaims().stream().map(AuthPlanner::claim).toList(),
                auth.schemes().stream().map(AuthPlanner::scheme).toList());
    }

    private static SourcePlan claim(List<String> path) {
        return new SourcePlan.Made("claim", path);
    }

    private static AuthPlan.Scheme scheme(Auth.Scheme scheme) {
        var needs =
                List.of(scheme.cookie(), scheme.login().map(SqlFunction::toString), scheme.token());
        boolean bare = needs.stream().noneMatch(Optional::isPresent);
        return new AuthPlan.Scheme(
                scheme.name(), scheme.mechanism().name(), bare ? List.of() : needs);
    }
}
