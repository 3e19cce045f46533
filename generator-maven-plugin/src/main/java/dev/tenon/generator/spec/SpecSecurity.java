package dev.tenon.generator.spec;

import dev.tenon.generator.problem.Location;
import java.util.List;

/**
 * A key {@code security}: the ways to be let in, any one of which will do (OpenAPI 3.1 §4.8.30).
 *
 * @param requirements what a caller may show, in order
 * @param anonymous whether a caller may also show nothing: an empty list or an empty requirement
 * @param key where the key stands
 */
public record SpecSecurity(List<Requirement> requirements, boolean anonymous, Location.InFile key) {

    /**
     * One way to be let in.
     *
     * @param scheme name of the security scheme
     * @param scopes roles or groups
     */
    public record Requirement(Located<String> scheme, List<Located<String>> scopes) {
        public Requirement {
            scopes = List.copyOf(scopes);
        }
    }

    public SpecSecurity {
        requirements = List.copyOf(requirements);
    }
}
