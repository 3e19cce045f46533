package dev.tenon.generator.model;

import dev.tenon.generator.spec.SpecDocument;
import java.util.List;
import java.util.Optional;

/**
 * A service, every name in it resolved against the database.
 *
 * @param spec the document it was read from
 * @param resources what rows are shown as, in document order
 * @param bodies what request bodies hold, in order of first use
 * @param enums closed sets of strings, in document order
 * @param auth how callers are told apart; empty when they are not
 * @param operations in document order
 */
public record Model(
        SpecDocument spec,
        List<Resource> resources,
        List<Body> bodies,
        List<EnumType> enums,
        Optional<Auth> auth,
        List<Operation> operations) {

    public Model {
        resources = List.copyOf(resources);
        bodies = List.copyOf(bodies);
        enums = List.copyOf(enums);
        operations = List.copyOf(operations);
    }
}
