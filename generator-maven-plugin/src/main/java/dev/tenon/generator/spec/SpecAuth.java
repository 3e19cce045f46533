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
 * @param group path of the claim that holds a caller's groups; {@code groups} when not written
 * @param at where the key stands
 */
public record SpecAuth(
        List<String> role,
        List<Located<String>> roles,
        Optional<Located<String>> anonymous,
        List<Located<String>> groups,
        List<String> group,
        Location.InFile at) {

    public SpecAuth {
        role = List.copyOf(role);
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
        group = List.copyOf(group);
    }

    /** The names of all roles a statement may run as, the anonymous one last. */
    public List<String> allRoles() {
        var names = new ArrayList<>(roles.stream().map(Located::value).toList());
        anonymous.map(Located::value).filter(name -> !names.contains(name)).ifPresent(names::add);
        return names;
    }
}
