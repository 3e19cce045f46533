package dev.tenon.generator.plan;

import java.util.Optional;

/**
 * A {@code runtime.api.Parameter} to write.
 *
 * @param constant Java name
 * @param in factory method of {@code Parameter}: {@code path}, {@code query} or {@code header}
 * @param wireName name in the request
 * @param value its type
 * @param required whether to mark it so; false for path parameters, which always are
 * @param standard value when it is absent; empty for none
 * @param shared whether the controller uses the constant too
 */
public record ParameterPlan(
        String constant,
        String in,
        String wireName,
        ValuePlan value,
        boolean required,
        Optional<Literal> standard,
        boolean shared) {}
