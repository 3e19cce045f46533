package dev.tenon.generator.spec;

import java.util.Optional;

/**
 * The {@code x-tenon} of an operation.
 *
 * @param binding what it does to which table; empty when the conventions say it
 * @param sort the orders a caller may ask for
 * @param page how a list is cut
 * @param terms what holds for every call
 */
public record SpecRules(
        Optional<SpecBinding> binding,
        Optional<SpecSort> sort,
        Optional<SpecPage> page,
        SpecTerms terms) {

    /** Nothing said. */
    public static final SpecRules NONE =
            new SpecRules(Optional.empty(), Optional.empty(), Optional.empty(), SpecTerms.NONE);
}
