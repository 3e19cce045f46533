package dev.tenon.generator.jooq;

import java.util.List;

/**
 * What jOOQ classes are wanted.
 *
 * @param schemas database schemas, at least one, as stored
 * @param packageName Java package they go to; with one schema straight into it, with several into a
 *     package each below it
 * @param forcedTypes columns whose Java type is not jOOQ's choice; the first that matches counts
 */
public record JooqRequest(List<String> schemas, String packageName, List<ForcedType> forcedTypes) {

    public JooqRequest {
        schemas = List.copyOf(schemas);
        forcedTypes = List.copyOf(forcedTypes);
    }
}
