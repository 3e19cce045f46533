package dev.tenon.generator.spec;

/**
 * A change of the database that is meant although it loses something.
 *
 * @param change as written, such as {@code drop petstore.pet.born}
 * @param reason why, not blank; its places are those of the entry
 */
public record SpecAllow(String change, Located<String> reason) {}
