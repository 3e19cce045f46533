package dev.tenon.generator.plan;

import java.util.Optional;

/**
 * A field of a request body.
 *
 * @param constant Java name of its {@code BodyField}
 * @param component the record's component
 * @param wireName name in JSON
 * @param value its type
 * @param required whether its absence is a violation
 * @param nullable whether JSON null is a value of it
 * @param standard value when it is absent; empty for none
 * @param change whether the component keeps absent and null apart
 */
public record BodyFieldPlan(
        String constant,
        Component component,
        String wireName,
        ValuePlan value,
        boolean required,
        boolean nullable,
        Optional<Literal> standard,
        boolean change) {}
