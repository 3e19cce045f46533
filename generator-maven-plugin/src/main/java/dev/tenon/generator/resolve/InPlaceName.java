package dev.tenon.generator.resolve;

import dev.tenon.generator.spec.SpecOperation;

/** Names of schemas that are written in place. */
final class InPlaceName {

    private InPlaceName() {}

    /** {@code listPets} and {@code Row} give {@code ListPetsRow}. */
    static String of(SpecOperation operation, String role) {
        String id = operation.id().name();
        return new StringBuilder()
                .appendCodePoint(Character.toUpperCase(id.codePointAt(0)))
                .append(id, id.offsetByCodePoints(0, 1), id.length())
                .append(role)
                .toString();
    }
}
