package dev.tenon.generator.model;

import dev.tenon.generator.source.Node;
import dev.tenon.generator.spec.SpecSource;

/** Where a value that the spec binds comes from. */
public sealed interface Source {

    /**
     * An expression that the runtime evaluates by itself.
     *
     * @param spec neither a parameter nor a constant
     */
    record Stated(SpecSource spec) implements Source {}

    /**
     * A parameter of the operation.
     *
     * @param param the parameter
     */
    record Declared(Param param) implements Source {}

    /**
     * A value of the spec.
     *
     * @param value a text, number or boolean
     */
    record Constant(Node.Scalar value) implements Source {}
}
