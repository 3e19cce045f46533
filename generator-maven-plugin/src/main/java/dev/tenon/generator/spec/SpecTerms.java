package dev.tenon.generator.spec;

import java.util.List;

/**
 * What holds for every call of an operation, from its {@code x-tenon}.
 *
 * @param roles the only roles that may call; empty for all
 * @param groups groups of which a caller needs one; empty for none
 */
public record SpecTerms(List<Located<String>> roles, List<Located<String>> groups) {

    /** Nothing said. */
    public static final SpecTerms NONE = new SpecTerms(List.of(), List.of());

    public SpecTerms {
        roles = List.copyOf(roles);
        groups = List.copyOf(groups);
    }
}
