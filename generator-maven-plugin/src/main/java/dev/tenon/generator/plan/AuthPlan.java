package dev.tenon.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The class to write that tells the runtime how callers are told apart.
 *
 * @param type its name
 * @param role where a caller's role comes from
 * @param roles the roles that callers with credentials may have
 * @param anonymous role of callers without credentials; empty for none
 * @param groups names that scopes may be besides roles
 * @param groupClaims where a caller's groups come from
 * @param schemes ways to show credentials
 */
public record AuthPlan(
        ClassName type,
        SourcePlan role,
        List<String> roles,
        Optional<String> anonymous,
        List<String> groups,
        List<SourcePlan> groupClaims,
        List<Scheme> schemes) {

    /**
     * A {@code runtime.api.Auth.Scheme}.
     *
     * @param name its name in the document
     * @param mechanism constant of {@code Auth.Mechanism}
     * @param needs cookie, function and path of tokens, each or empty; an empty list for none
     */
    public record Scheme(String name, String mechanism, List<Optional<String>> needs) {
        public Scheme {
            needs = List.copyOf(needs);
        }
    }

    public AuthPlan {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        groupClaims = List.copyOf(groupClaims);
        schemes = List.copyOf(schemes);
    }
}
