package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the document tells callers apart, the key {@code auth}.
 *
 * @param role path of the claim that is a caller's role; {@code role} when not written
 * @param roles the roles that callers with credentials may have, each name once, in document order
 * @param anonymous role of callers without credentials; empty when there are no such
 * @param groups names that scopes may be besides roles
 * @param groupClaims paths of the claims that hold a caller's groups: the one that is written, or
 *     {@link #GROUP_CLAIMS}
 * @param at where the key stands
 */
public record SpecAuth(
        List<String> role,
        List<Located<String>> roles,
        Optional<Located<String>> anonymous,
        List<Located<String>> groups,
        List<List<String>> groupClaims,
        Location.InFile at) {

    /**
     * Where groups are when the document does not say: in {@code groups} (RFC 9068 §2.2.3.1), and,
     * as OAuth has it, in {@code scope} (RFC 8693 §4.2), which some issuers call {@code scp}.
     */
    static final List<List<String>> GROUP_CLAIMS =
            List.of(List.of("groups"), List.of("scope"), List.of("scp"));

    public SpecAuth {
        role = List.copyOf(role);
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        groupClaims = List.copyOf(groupClaims);
    }

    /** The names of all roles a statement may run as, the anonymous one last. */
    public List<String> allRoles() {
        var names = new ArrayList<>(roles.stream().map(Located::value).toList());
        anonymous.map(Located::value).filter(name -> !names.contains(name)).ifPresent(names::add);
        return names;
    }
}
