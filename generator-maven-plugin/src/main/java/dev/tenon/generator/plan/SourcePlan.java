package dev.tenon.generator.plan;

import java.util.List;

/** A {@code runtime.api.Source} to write. */
public sealed interface SourcePlan {

    /**
     * One made from texts.
     *
     * @param factory method of {@code Source}, such as {@code claim}
     * @param texts what it takes
     */
    record Made(String factory, List<String> texts) implements SourcePlan {
        public Made {
            texts = List.copyOf(texts);
        }
    }

    /**
     * The value of a parameter.
     *
     * @param constant of the parameter
     */
    record Declared(String constant) implements SourcePlan {}
}
