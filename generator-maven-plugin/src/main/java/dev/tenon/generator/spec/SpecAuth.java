package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the document tells callers apart, the key {@code auth}.
 *
 * @param role expression that gives a caller's role, as written
 * @param roles the roles that callers with credentials may have, each name once, in document order
 * @param anonymous role of callers without credentials; empty when there are no such
 * @param groups names that scopes may be besides roles
 * @param group expression that gives a caller's groups, as written
 * @param at where the key stands
 */
public record SpecAuth(
        Optional<Located<String>> role,
        List<Located<String>> roles,
        Optional<Located<String>> anonymous,
        List<Located<String>> groups,
        Optional<Located<String>> group,
        Location.InFile at) {

    public SpecAuth {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }

    /** The names of all roles a statement may run as, the anonymous one last. */
    public List<String> allRoles() {
        var names = new ArrayList<>(roles.stream().map(Located::value).toList());
        anonymous.map(Located::value).filter(name -> !names.contains(name)).ifPresent(names::add);
        return names;
    }
}
