package dev.tenon.generator.plan;

import java.util.List;

/** A {@code runtime.api.Source} to write. */
public sealed interface SourcePlan {

    /**
     * One made by a method of {@code Source}.
     *
     * @param factory the method, such as {@code claim}
     * @param texts what it takes
     */
    record Made(String factory, List<String> texts) implements SourcePlan {
        public Made {
            texts = List.copyOf(texts);
        }
    }
}
